package dev.healthcheck.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The entry point of the jar: {@code java -jar jaxrs-healthcheck.jar COMMAND}.
 *
 * <ul>
 *   <li>{@code probe URL} asks for a health report, prints one line and exits as a monitoring plugin or an exec probe
 *       does;
 *   <li>{@code probe FILE} does so for the status file of the library;
 *   <li>{@code scrub} shows how the environment report masks settings, like {@link ScrubSettings}.
 * </ul>
 *
 * <p>{@code java -jar jaxrs-healthcheck.jar URL} is short for {@code probe URL}. {@code --help} explains each command.
 */
public final class Main {
    private static final String HELP = """
            Usage: java -jar jaxrs-healthcheck.jar COMMAND

              probe URL|FILE   asks for a health report, and exits with its state
              scrub            shows how the environment report masks your settings

            "java -jar jaxrs-healthcheck.jar URL" is short for "probe URL".
            "COMMAND --help" explains a command.
            """;

    private Main() {}

    /**
     * Runs a command, and exits with its exit code.
     *
     * @param args the command and its arguments
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, false, StandardCharsets.UTF_8);
        int code = run(args, out, err);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** {@return the exit code of the command} */
    static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            return run(args, out);
        } catch (WrongArguments e) {
            err.println(Line.of(e.getMessage(), Line.LONGEST) + "; see --help");
            return Verdict.UNKNOWN;
        } catch (IOException e) {
            err.println("the input cannot be read");
            return Verdict.UNKNOWN;
        }
    }

    private static int run(String[] args, PrintStream out) throws WrongArguments, IOException {
        if (args.length == 0 || args[0].isEmpty()) {
            throw new WrongArguments("a command or a URL is missing");
        }
        String first = args[0];
        switch (first) {
            case "--help", "-h", "help":
                out.print(HELP);
                return Verdict.OK;
            case "scrub":
                return scrub(args, out);
            case "probe":
                return ProbeCommand.run(Arrays.copyOfRange(args, 1, args.length), out);
            default:
                // A word alone is a mistyped command. As the name of a file, it would be a failure of the application.
                if (first.indexOf('/') < 0 && !first.startsWith("--")) {
                    throw new WrongArguments("there is no command " + first);
                }
                return ProbeCommand.run(args, out);
        }
    }

    private static int scrub(String[] args, PrintStream out) throws WrongArguments, IOException {
        if (args.length == 1) {
            return ScrubCommand.run(System.in, out);
        }
        if (!args[1].equals("--help")) {
            throw new WrongArguments("scrub takes no argument " + args[1]);
        }
        out.print(ScrubCommand.HELP);
        return 0;
    }
}
