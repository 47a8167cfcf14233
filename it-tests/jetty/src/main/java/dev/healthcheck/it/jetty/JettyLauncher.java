package dev.healthcheck.it.jetty;

import dev.healthcheck.it.launcher.WarAdministration;
import dev.healthcheck.it.launcher.WarHost;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.LoginService;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;

/** Jetty with an administration over HTTP, and with nothing else: each WAR brings all its libraries. */
public final class JettyLauncher implements WarHost {
    private static final String ADDRESS = "127.0.0.1";

    private final Map<String, WebAppContext> contexts = new ConcurrentHashMap<>();
    private final ContextHandlerCollection all;

    private JettyLauncher(ContextHandlerCollection all) {
        this.all = all;
    }

    /** Wants the port of Jetty, that of the administration, and a directory to work in. */
    public static void main(String[] arguments) {
        try {
            ContextHandlerCollection all = started(Integer.parseInt(arguments[0]));
            WarAdministration.serve(ADDRESS, Integer.parseInt(arguments[1]), new JettyLauncher(all));
        } catch (Throwable failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }

    private static ContextHandlerCollection started(int port) throws Exception {
        Server jetty = new Server();
        ServerConnector connector = new ServerConnector(jetty);
        connector.setHost(ADDRESS);
        connector.setPort(port);
        jetty.addConnector(connector);
        ContextHandlerCollection all = new ContextHandlerCollection();
        jetty.setHandler(all);
        jetty.addBean(noUsers());
        jetty.start();
        return all;
    }

    /** Without it, a WAR with a login does not start. Jetty calls the realm of a form so. */
    private static LoginService noUsers() {
        HashLoginService logins = new HashLoginService("default");
        logins.setUserStore(new UserStore());
        return logins;
    }

    /** @param request the directory of the WAR, whose name is the context path */
    @Override
    public void deploy(String request) throws Exception {
        Path war = Path.of(request);
        String name = war.getFileName().toString();
        WebAppContext context = new WebAppContext();
        context.setContextPath("/" + name);
        context.setBaseResourceAsPath(war);
        context.setThrowUnavailableOnStartupException(true);
        context.setServer(all.getServer());
        try {
            context.start();
        } catch (Exception | Error refused) {
            stop(context);
            throw refused;
        }
        all.addHandler(context);
        contexts.put(name, context);
    }

    @Override
    public void undeploy(String name) throws Exception {
        WebAppContext context = contexts.remove(name);
        all.removeHandler(context);
        stop(context);
    }

    private static void stop(WebAppContext context) throws Exception {
        context.stop();
        context.destroy();
    }
}
