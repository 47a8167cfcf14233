package dev.healthcheck.cli;

import dev.healthcheck.internal.scrub.JsonText;
import dev.healthcheck.internal.scrub.JsonText.Node;
import dev.healthcheck.internal.scrub.Scrubber;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Masks the secrets in settings that it reads as JSON Lines. {@link ScrubSettings} describes the lines. */
final class ScrubCommand {
    static final String HELP = """
            Usage: java -jar jaxrs-healthcheck.jar scrub

            Shows how the environment report masks your settings. Reads one JSON object
            per line from the standard input, and writes one line for each:

              {"id":1,"name":"DB_URL","value":"postgres://app:hunter2@db:5432/shop"}
              {"id":1,"out":"postgres://app:********@db:5432/shop"}

            "argv", a list of arguments, may stand instead of "name" and "value".
            System properties: -Dhealthcheck.scrub.allow=..., -Dhealthcheck.scrub.deny=...

            Exit code: 0, or 1 after a line that is no such object, 3 for a wrong argument.
            """;

    private final Scrubber scrubber;

    private ScrubCommand(Scrubber scrubber) {
        this.scrubber = scrubber;
    }

    /** {@return 0, or 1 after a line that is not a setting} */
    static int run(InputStream input, PrintStream out) throws IOException {
        Scrubber scrubber = new Scrubber(List.of(), names("healthcheck.scrub.allow"), names("healthcheck.scrub.deny"));
        BufferedReader in = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        boolean good = new ScrubCommand(scrubber).scrub(in, out);
        out.flush();
        return good ? 0 : 1;
    }

    private static List<String> names(String key) {
        return Arrays.stream(System.getProperty(key, "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private boolean scrub(BufferedReader in, PrintStream out) throws IOException {
        boolean good = true;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                String answer = answer(line);
                good &= !answer.contains(",\"error\":");
                out.print(answer + "\n");
            }
        }
        return good;
    }

    private String answer(String line) {
        Node setting = JsonText.parse(line);
        if (setting == null || !setting.isObject()) {
            return "{\"id\":null,\"error\":\"no JSON object\"}";
        }
        Node id = setting.child("id");
        String shownId = id == null ? "null" : line.substring(id.start(), id.end());
        String out = out(setting, line);
        return "{\"id\":" + shownId
                + (out == null ? ",\"error\":\"neither value nor argv\"}" : ",\"out\":" + out + "}");
    }

    private @Nullable String out(Node setting, String line) {
        Node argv = setting.child("argv");
        if (argv != null && argv.children() != null) {
            List<String> arguments =
                    argv.children().stream().map(ScrubCommand::text).toList();
            return scrubber.scrubArguments(arguments).stream()
                    .map(JsonText::quote)
                    .collect(Collectors.joining(",", "[", "]"));
        }
        Node value = setting.child("value");
        Node name = setting.child("name");
        if (value == null) {
            return null;
        }
        String known = name == null ? "" : text(name);
        if (value.value() != null) {
            return JsonText.quote(scrubber.scrub(known, value.value()));
        }
        // A number or a list, for example. The masked text is JSON, unless the mask replaced all of it.
        String json = line.substring(value.start(), value.end());
        String scrubbed = json.equals("null") ? json : scrubber.scrub(known, json);
        return JsonText.parse(scrubbed) == null ? JsonText.quote(scrubbed) : scrubbed;
    }

    private static String text(Node node) {
        return node.value() == null ? "" : node.value();
    }
}
