package dev.healthcheck.it.app;

import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Has a check that hangs for as long as a file is there, whoever interrupts it. */
@ApplicationScoped
public class Held {
    /** The resource of the application that names the file. */
    public static final String NAME_OF_FILE = "held-by.txt";

    private static final int POLL_MILLIS = 20;

    @HealthCheck(timeout = "100ms")
    boolean heldByAFile() throws IOException {
        Path file = file();
        while (Files.exists(file)) {
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException swallowed) {
                // As bad code does.
            }
        }
        return true;
    }

    private static Path file() throws IOException {
        try (InputStream name = Held.class.getResourceAsStream("/" + NAME_OF_FILE)) {
            return Path.of(new String(name.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
