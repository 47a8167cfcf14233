package dev.healthcheck.it.services;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** A PostgreSQL that a test stops and starts again at the same port. */
final class Postgres implements AutoCloseable {
    private final Path data;
    private EmbeddedPostgres server;

    Postgres(Path data) throws IOException {
        this.data = data;
        server = start(0);
    }

    private EmbeddedPostgres start(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60));
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    int port() {
        return server.getPort();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/postgres?user=postgres&loginTimeout=1";
    }

    void stop() throws IOException {
        server.close();
    }

    void restart() throws IOException {
        server = start(port());
    }

    /** Stops or continues all processes of the server, as a machine without time for them. */
    void signal(String name) throws IOException, InterruptedException {
        long main = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle handle = ProcessHandle.of(main).orElseThrow();
        String[] command = Stream.concat(
                        Stream.of("kill", "-" + name),
                        Stream.concat(Stream.of(handle), handle.descendants())
                                .map(process -> Long.toString(process.pid())))
                .toArray(String[]::new);
        new ProcessBuilder(command).start().waitFor();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
