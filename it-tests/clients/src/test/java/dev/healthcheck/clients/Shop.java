package dev.healthcheck.clients;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;

import dev.healthcheck.HealthCheck;
import dev.healthcheck.demo.Demo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo as a process of its own, with results that live for a moment only. */
final class Shop implements AutoCloseable {
    static final Path FOLDER = Path.of("target", "clients").toAbsolutePath();
    static final String TOKEN = "open-sesame-open-sesame";

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Pattern GREETING = Pattern.compile("curl -i http://localhost:(\\d+)/healthcheck\\n");
    private static final Map<String, String> SETTINGS = Map.of(
            "success-ttl", "300ms",
            "failed-ttl", "300ms",
            "maintenance.access", "token",
            "token", TOKEN);

    private final Program program;
    private final Path folder;
    private final int port;

    private Shop(Program program, Path folder, int port) {
        this.program = program;
        this.folder = folder;
        this.port = port;
    }

    /** Opens a shop with a folder for its client. */
    static Shop open(String name) {
        return open(name, Map.of());
    }

    /** Opens a shop with some settings of its own, without the prefix {@code healthcheck.}. */
    static Shop open(String name, Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(SETTINGS);
        all.putAll(settings);
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-Dport=0"));
        all.forEach((key, value) -> command.add("-Dhealthcheck." + key + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Demo.class.getName()));
        Path folder = FOLDER.resolve(name);
        Program program = Program.start(folder.resolve("shop"), command);
        try {
            Shop shop = new Shop(program, folder, port(program));
            Course.awaits(() -> when().get(shop.at("/ready")).then().statusCode(200));
            return shop;
        } catch (RuntimeException | Error failure) {
            program.close();
            throw failure;
        }
    }

    private static int port(Program program) {
        int[] port = new int[1];
        Course.awaits(() -> {
            Matcher greeting = GREETING.matcher(program.output());
            if (!greeting.find()) {
                throw new AssertionError(program.output());
            }
            port[0] = Integer.parseInt(greeting.group(1));
        });
        return port[0];
    }

    static String java() {
        return JAVA.toString();
    }

    /** {@return the jar of the library, which is a program too} */
    static String library() {
        try {
            return Path.of(HealthCheck.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** {@return a port on which nothing listens} */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@return a file for the client of the shop} */
    Path write(String name, String text) {
        try {
            return Files.writeString(Files.createDirectories(folder).resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@return a folder for the client of the shop} */
    Path folder(String name) {
        return folder.resolve(name);
    }

    int port() {
        return port;
    }

    String authority() {
        return "127.0.0.1:" + port;
    }

    /** {@return the address of a route below the health report} */
    String at(String route) {
        return "http://" + authority() + "/healthcheck" + route;
    }

    /** Makes a check of the readiness fail. */
    void breakDown() {
        when().post("http://" + authority() + "/warehouse/close").then().statusCode(200);
    }

    void mend() {
        when().post("http://" + authority() + "/warehouse/open").then().statusCode(200);
    }

    void beginMaintenance(String reason) {
        given().header("Authorization", "Bearer " + TOKEN)
                .body(reason)
                .put(at("/maintenance"))
                .then()
                .statusCode(200);
    }

    void endMaintenance() {
        given().header("Authorization", "Bearer " + TOKEN)
                .delete(at("/maintenance"))
                .then()
                .statusCode(200);
    }

    /** Asks the process to end, as an orchestrator does. */
    void terminate() {
        program.terminate();
    }

    /** Ends the process at once. */
    void kill() {
        program.kill();
    }

    @Override
    public void close() {
        program.close();
    }
}
