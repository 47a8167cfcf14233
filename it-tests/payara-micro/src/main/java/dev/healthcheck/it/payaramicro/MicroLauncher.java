package dev.healthcheck.it.payaramicro;

import dev.healthcheck.it.launcher.WarAdministration;
import dev.healthcheck.it.launcher.WarHost;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.ClusterCommandResult.ExitStatus;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.File;
import java.nio.file.Path;

/** Payara Micro with an administration over HTTP. */
public final class MicroLauncher implements WarHost {
    private static final String ADDRESS = "127.0.0.1";
    private static final String CONFIGURATION = "configs.config.server-config.";

    private final AdminCommandRunner commands;

    private MicroLauncher(AdminCommandRunner commands) {
        this.commands = commands;
    }

    /** Wants the port of Payara Micro, that of the administration, and a directory to work in. */
    public static void main(String[] arguments) {
        try {
            PayaraMicro micro = PayaraMicro.getInstance();
            micro.setHttpPort(Integer.parseInt(arguments[0]));
            micro.setRootDir(new File(arguments[2]));
            micro.setNoCluster(true);
            micro.setNoHazelcast(true);
            micro.setPreBootHandler(MicroLauncher::keepToThisMachine);
            micro.setPostBootHandler(commands -> serve(commands, Integer.parseInt(arguments[1])));
            micro.bootStrap();
        } catch (Throwable failure) {
            // It may have left threads that would keep the JVM alive.
            failure.printStackTrace();
            System.exit(1);
        }
    }

    private static void keepToThisMachine(AdminCommandRunner commands) {
        set(commands, "hazelcast-config-specific-configuration.enabled=false");
        set(commands, "network-config.network-listeners.network-listener.http-listener.address=" + ADDRESS);
    }

    private static void set(AdminCommandRunner commands, String value) {
        run(commands, "set", CONFIGURATION + value);
    }

    private static void serve(AdminCommandRunner commands, int port) {
        try {
            WarAdministration.serve(ADDRESS, port, new MicroLauncher(commands));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void run(AdminCommandRunner commands, String command, String... arguments) {
        ClusterCommandResult result = commands.run(command, arguments);
        if (result.getExitStatus() == ExitStatus.FAILURE) {
            throw new IllegalStateException(result.getOutput(), result.getFailureCause());
        }
    }

    /** @param request the path of the archive */
    @Override
    public void deploy(String request) {
        String name = Path.of(request).getFileName().toString().replaceFirst("\\.[we]ar$", "");
        run(commands, "deploy", "--name", name, "--contextroot", name, request);
    }

    @Override
    public void undeploy(String name) {
        run(commands, "undeploy", name);
    }
}
