package dev.healthcheck.cli;

import dev.healthcheck.internal.scrub.JsonText;
import dev.healthcheck.internal.scrub.JsonText.Node;
import dev.healthcheck.internal.scrub.Scrubber;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows on a command line how the environment report masks your settings, before you open the report. The command
 * needs only the jar.
 *
 * <p>Reads <a href="https://jsonlines.org">JSON Lines</a> in UTF-8 from the standard input, one setting per line.
 * Writes one line for each setting to the standard output, in the same order:
 *
 * <pre>{@code
 * $ echo '{"id":1,"name":"DB_URL","value":"postgres://app:hunter2@db:5432/shop"}' \
 *     | java -cp jaxrs-healthcheck.jar dev.healthcheck.cli.ScrubSettings
 * {"id":1,"out":"postgres://app:********@db:5432/shop"}
 * }</pre>
 *
 * <p>A line has {@code name} and {@code value}, or {@code argv}, the list of the arguments of a command. The
 * {@code out} of {@code argv} is a list too. The output repeats {@code id}, of any type. The command ignores all other
 * members, also {@code where}. For a line that is not a JSON object, or has neither {@code value} nor {@code argv}, the
 * output has {@code error} instead of {@code out}. The exit code is then 1.
 *
 * <p>The command reads {@code healthcheck.scrub.allow} and {@code healthcheck.scrub.deny} from system properties.
 */
public final class ScrubSettings {
    private final Scrubber scrubber;

    private ScrubSettings(Scrubber scrubber) {
        this.scrubber = scrubber;
    }

    /**
     * Masks the secrets in the settings of the standard input.
     *
     * @param args not used
     * @throws IOException if the input cannot be read
     */
    public static void main(String[] args) throws IOException {
        Scrubber scrubber = new Scrubber(List.of(), names("healthcheck.scrub.allow"), names("healthcheck.scrub.deny"));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        boolean good = new ScrubSettings(scrubber).scrub(in, out);
        out.flush();
        if (!good) {
            System.exit(1);
        }
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
                    argv.children().stream().map(ScrubSettings::text).toList();
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
