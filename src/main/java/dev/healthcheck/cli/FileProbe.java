package dev.healthcheck.cli;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Judges the status file of the library by its age. The library lets the file grow old while the state is bad. */
final class FileProbe {
    private static final int LONGEST_LINE = 300;
    private static final int MOST_BYTES = 8 * LONGEST_LINE;

    private FileProbe() {}

    static int run(ProbeOptions options, PrintStream out) {
        File file = new File(options.target());
        long maxAge = options.maxAgeMillis();
        long age = System.currentTimeMillis() - file.lastModified();
        Verdict verdict = verdict(file, age, maxAge);
        String numbers = file.isFile() ? "age=" + seconds(age) : "age=U";
        out.print(verdict.line(numbers + ";;" + Line.seconds(maxAge) + ";0") + "\n");
        return verdict.code();
    }

    private static Verdict verdict(File file, long age, long maxAge) {
        String path = Line.of(file.getPath(), LONGEST_LINE);
        if (!file.isFile()) {
            return Verdict.critical(path + (file.exists() ? " is no file" : " does not exist"));
        }
        String line;
        try {
            line = firstLine(file);
        } catch (IOException e) {
            return Verdict.critical(path + " cannot be read");
        }
        String shown = line.isEmpty() ? path : line;
        if (age < -maxAge) {
            // It would stay young until then, whatever happens to the application.
            return Verdict.critical(path + " has a time in the future: " + shown);
        }
        return age <= maxAge
                ? Verdict.ok(shown)
                : Verdict.critical(path + " is older than " + Line.seconds(maxAge) + "s: " + shown);
    }

    private static String seconds(long age) {
        return Line.seconds(Math.max(0, age)) + "s";
    }

    private static String firstLine(File file) throws IOException {
        try (InputStream in = new FileInputStream(file)) {
            String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            return Line.of(end < 0 ? text : text.substring(0, end), LONGEST_LINE)
                    .strip();
        }
    }
}
