package dev.healthcheck.it.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a whole suite showed of one server.
 *
 * @param module the folder of the suite
 * @param server the server's name, without its version
 * @param version the exact version
 * @param ee the version of Jakarta EE of its APIs
 * @param jdk the version of the JDK that the server ran on, as its process told; empty if none was there
 * @param date the day of the run
 * @param passed how many tests passed
 * @param failed those that failed
 * @param skipped those that the server skips, by the reason
 */
public record SupportReport(
        String module,
        String server,
        String version,
        String ee,
        String jdk,
        String date,
        int passed,
        List<String> failed,
        Map<String, List<String>> skipped) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    public static SupportReport read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), SupportReport.class);
    }

    public void write(Path file) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(LINES);
        printer.indentObjectsWith(LINES);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, JSON.writer(printer).writeValueAsString(this) + "\n");
    }

    /** {@return how many tests ran} */
    public int run() {
        return passed + failed.size();
    }

    public int skips() {
        return skipped.values().stream().mapToInt(List::size).sum();
    }
}
