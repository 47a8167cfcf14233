package dev.healthcheck.cli;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Asks for the health of an application, prints one line and returns the exit code. */
final class ProbeCommand {
    private static final String HELP = """
            Usage: java -jar jaxrs-healthcheck.jar probe URL [--token-file FILE] [--timeout 2s]
                   java -jar jaxrs-healthcheck.jar probe FILE [--max-age 30s]

            URL            the address of a health report, http or https
            FILE           the status file that healthcheck.file names
            --token-file   a file with the token, for healthcheck.details=token
            --timeout      the limit of the whole call, from the name to the last byte
            --max-age      the greatest age of the status file

            Prints one line. Exit code:
              0  OK        status success, or a status file that is young enough
              1  WARNING   status degraded
              2  CRITICAL  status failure, any other 5xx, or an old or missing status file
              3  UNKNOWN   no answer in time, no health report, or a wrong argument
            """;

    private ProbeCommand() {}

    static int run(String[] args, PrintStream out) throws WrongArguments {
        for (String argument : args) {
            if (argument.equals("--help")) {
                out.print(HELP);
                return Verdict.OK;
            }
        }
        ProbeOptions options = ProbeOptions.of(args);
        if (!options.isUrl()) {
            return FileProbe.run(options, out);
        }
        ProbeUrl url = ProbeUrl.of(options.target());
        return ask(url, authorization(url, options.tokenFile()), options.timeoutMillis(), out);
    }

    private static int ask(ProbeUrl url, @Nullable String authorization, long timeoutMillis, PrintStream out) {
        long start = System.nanoTime();
        Verdict verdict = HttpCall.verdict(url, authorization, timeoutMillis);
        long millis = (System.nanoTime() - start) / 1_000_000;
        String numbers = "time=" + Line.seconds(millis) + "s;;" + Line.seconds(timeoutMillis) + ";0";
        out.print(verdict.line(numbers) + "\n");
        return verdict.code();
    }

    private static @Nullable String authorization(ProbeUrl url, @Nullable String tokenFile) throws WrongArguments {
        if (tokenFile == null) {
            return url.basic();
        }
        if (url.basic() != null) {
            throw new WrongArguments("the URL has a user, so that --token-file has no use");
        }
        return "Bearer " + TokenFile.token(tokenFile);
    }
}
