package dev.healthcheck.it.tomcat;

import dev.healthcheck.it.launcher.WarAdministration;
import dev.healthcheck.it.launcher.WarHost;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.core.ThreadLocalLeakPreventionListener;
import org.apache.catalina.startup.Tomcat;

/** Tomcat with an administration over HTTP, and with nothing else: each WAR brings all its libraries. */
public final class TomcatLauncher implements WarHost {
    private static final String ADDRESS = "127.0.0.1";

    private final Map<String, Context> contexts = new ConcurrentHashMap<>();
    private final Tomcat tomcat;

    private TomcatLauncher(Tomcat tomcat) {
        this.tomcat = tomcat;
    }

    /** Wants the port of Tomcat, that of the administration, and a directory to work in. */
    public static void main(String[] arguments) {
        try {
            Tomcat tomcat = started(Integer.parseInt(arguments[0]), arguments[2]);
            WarAdministration.serve(ADDRESS, Integer.parseInt(arguments[1]), new TomcatLauncher(tomcat));
        } catch (Throwable failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }

    private static Tomcat started(int port, String directory) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(directory);
        tomcat.setPort(port);
        tomcat.getConnector().setProperty("address", ADDRESS);
        tomcat.getHost();
        // As conf/server.xml has it: new threads take the place of those that served a WAR that has gone.
        tomcat.getServer().addLifecycleListener(new ThreadLocalLeakPreventionListener());
        tomcat.start();
        return tomcat;
    }

    /** @param request the directory of the WAR, whose name is the context path */
    @Override
    public void deploy(String request) throws Exception {
        Path war = Path.of(request);
        String name = war.getFileName().toString();
        Context context = tomcat.addWebapp("/" + name, war.toString());
        if (context.getState() != LifecycleState.STARTED) {
            tomcat.getHost().removeChild(context);
            throw new IllegalStateException("Tomcat refuses " + name + ", and has logged why");
        }
        contexts.put(name, context);
    }

    @Override
    public void undeploy(String name) throws Exception {
        Context context = contexts.remove(name);
        context.stop();
        tomcat.getHost().removeChild(context);
        context.destroy();
    }
}
