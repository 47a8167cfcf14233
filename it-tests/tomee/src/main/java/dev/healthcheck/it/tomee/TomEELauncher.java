package dev.healthcheck.it.tomee;

import dev.healthcheck.it.launcher.WarAdministration;
import dev.healthcheck.it.launcher.WarHost;
import java.io.File;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.openejb.assembler.classic.DeploymentExceptionManager;
import org.apache.openejb.loader.SystemInstance;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.apache.tomee.embedded.Configuration;
import org.apache.tomee.embedded.Container;

/** TomEE with an administration over HTTP. */
public final class TomEELauncher implements WarHost {
    private static final String ADDRESS = "127.0.0.1";

    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(1);

    private final Container tomee;

    private TomEELauncher(Container tomee) {
        this.tomee = tomee;
    }

    /** Wants the port of TomEE, that of the administration, and a directory to work in. */
    public static void main(String[] arguments) {
        try {
            Container tomee = started(Integer.parseInt(arguments[0]), arguments[2]);
            WarAdministration.serve(ADDRESS, Integer.parseInt(arguments[1]), new TomEELauncher(tomee));
        } catch (Throwable failure) {
            // TomEE has left threads that would keep the JVM alive.
            failure.printStackTrace();
            System.exit(1);
        }
    }

    private static Container started(int port, String directory) throws Exception {
        Configuration configuration =
                new Configuration().http(port).dir(directory).property("connector.attributes.address", ADDRESS);
        configuration.setHost(ADDRESS);
        configuration.setStopPort(-1);
        Container tomee = new Container();
        tomee.setup(configuration);
        tomee.start();
        return tomee;
    }

    /**
     * A request has not ended when its answer arrives. If its application goes in between, TomEE leaves the context of
     * that in a variable of the request's thread, for good.
     */
    @Override
    public void undeploy(String name) throws Exception {
        long end = System.nanoTime() + LONGEST_REQUEST.toNanos();
        while (requests().getActiveCount() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        tomee.undeploy(name);
    }

    private ThreadPoolExecutor requests() {
        return (ThreadPoolExecutor)
                tomee.getTomcat().getConnector().getProtocolHandler().getExecutor();
    }

    /** @param request the path of the WAR */
    @Override
    public void deploy(String request) throws Exception {
        forgetEarlierFailures();
        File war = new File(request);
        tomee.deploy(war.getName().replaceFirst("\\.[we]ar$", ""), war);
    }

    /** TomEE keeps the failure of an EAR, and reports it instead of that of the next WAR that fails. */
    private static void forgetEarlierFailures() {
        DeploymentExceptionManager failures = SystemInstance.get().getComponent(DeploymentExceptionManager.class);
        if (failures != null) {
            failures.pushDelpoymentException(null);
        }
    }
}
