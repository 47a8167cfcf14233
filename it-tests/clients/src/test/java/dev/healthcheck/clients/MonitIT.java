package dev.healthcheck.clients;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MonitIT {
    private static final Pattern STATUS = Pattern.compile("(?m)^  status +(.*)$");

    private final String monit = Installed.program("monit", "monit", "-V");

    @Test
    void theStatusOfTheHostFollows() throws IOException {
        try (Shop shop = Shop.open("monit")) {
            Path configuration = configuration(shop);
            List<String> command = List.of(monit, "-c", configuration.toString());
            try (Program daemon = Program.start(shop.folder("monit"), with(command, "-I"))) {
                Course.of(shop, daemon, () -> status(shop, with(command, "-B", "status", "shop")))
                        .shows("OK", "Connection failed");
            }
        }
    }

    private static Path configuration(Shop shop) throws IOException {
        String check = Snippet.of("monit")
                .with("address web-1.example", "address 127.0.0.1")
                .with("port 8080", "port " + shop.port())
                .with("/shop/api", "")
                .text();
        Path files = Files.createDirectories(shop.folder("files"));
        Path configuration = shop.write("monitrc", """
                set daemon 1
                set httpd port %1$d and use address 127.0.0.1 allow localhost
                set pidfile %2$s/pid
                set idfile %2$s/id
                set statefile %2$s/state
                %3$s""".formatted(Shop.freePort(), files, check));
        // monit refuses a file that others may read.
        return Files.setPosixFilePermissions(configuration, fromString("rw-------"));
    }

    private static String status(Shop shop, List<String> command) {
        Matcher status =
                STATUS.matcher(Program.run(shop.folder("status"), command).output());
        return status.find() ? status.group(1) : "";
    }

    private static List<String> with(List<String> command, String... more) {
        return Stream.concat(command.stream(), Stream.of(more)).toList();
    }
}
