package dev.healthcheck.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Shows on a command line how the environment report masks your settings, before you open the report. The command
 * needs only the jar. This class is the older name of {@code scrub}, a command of {@link Main}.
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
    private ScrubSettings() {}

    /**
     * Masks the secrets in the settings of the standard input.
     *
     * @param args not used
     * @throws IOException if the input cannot be read
     */
    public static void main(String[] args) throws IOException {
        int code = ScrubCommand.run(System.in, new PrintStream(System.out, false, StandardCharsets.UTF_8));
        if (code != 0) {
            System.exit(code);
        }
    }
}
