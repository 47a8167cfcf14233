package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A monitor written for Runscope's healthcheck: as a script of Python, and the same without Python. */
final class RunscopeMonitor {
    private RunscopeMonitor() {}

    /** {@return the line and the exit code of the script, or null where no Python 3 is installed} */
    static String python(Path folder, String url) throws IOException, InterruptedException {
        Path script = folder.resolve("monitor.py");
        Files.writeString(script, resource("monitor.py"));
        try {
            Process process = new ProcessBuilder("python3", script.toString(), url)
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() + " " + output.strip();
        } catch (IOException noPython) {
            return null;
        }
    }

    /** {@return what the script says, from the same fields} */
    static String java(String url) {
        Response answer = when().get(url);
        List<String> failed = answer.jsonPath().getList("results.findAll { !it.passed }.checker");
        List<String> passed = answer.jsonPath().getList("results.findAll { it.passed }.checker");
        int strange = answer.jsonPath()
                .getList("results.findAll { it.timestamp > it.expires || it.response_time < 0 }")
                .size();
        String status = answer.jsonPath().getString("status");
        if (strange == 0 && answer.statusCode() == 200 && status.equals("success") && failed.isEmpty()) {
            return "0 OK " + String.join(",", passed);
        }
        return strange == 0 && answer.statusCode() == 500 && status.equals("failure") && !failed.isEmpty()
                ? "2 CRITICAL " + String.join(",", failed)
                : "3 UNKNOWN code " + answer.statusCode();
    }

    static String resource(String name) throws IOException {
        try (InputStream stream = RunscopeMonitor.class.getResourceAsStream("/migration/" + name)) {
            if (stream == null) {
                throw new IllegalStateException(name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
