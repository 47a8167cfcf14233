package dev.healthcheck.it.report;

import static java.util.regex.Pattern.DOTALL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Collects the reports of the suites that have run, and writes what all kept reports show into the page of servers. */
public final class SupportPage {
    static final String TCK = "resources/tck";

    private static final String PART = "(<!-- %1$s: [^\n]* -->\n).*?(<!-- end of %1$s -->)";

    private SupportPage() {}

    /** Wants the folder of all suites, the folder of the site, and the README. */
    public static void main(String[] arguments) throws IOException {
        Path site = Path.of(arguments[1]);
        Path kept = site.resolve("resources/support");
        collect(Path.of(arguments[0]), kept);
        TckTable.collect(Path.of(arguments[0], "tck"), site.resolve(TCK));
        SupportTable table = new SupportTable(read(kept));
        Path page = site.resolve("markdown/servers.md");
        Files.writeString(page, filled(Files.readString(page), table, TckTable.read(site.resolve(TCK))));
        Path readme = Path.of(arguments[2]);
        Files.writeString(readme, listed(Files.readString(readme), table));
    }

    /** Keeps the report of each suite that has run, and those of earlier runs of the others. */
    static void collect(Path suites, Path kept) throws IOException {
        for (Path suite : children(suites)) {
            Path file = suite.resolve("target").resolve(SupportListener.FILE);
            if (Files.exists(file)) {
                keep(SupportReport.read(file), kept);
            }
        }
    }

    private static void keep(SupportReport report, Path kept) throws IOException {
        if (report.run() == 0) {
            System.out.println(report.module() + ": no test ran, so an earlier report stays");
            return;
        }
        report.write(kept.resolve(report.module() + ".json"));
    }

    static List<SupportReport> read(Path kept) throws IOException {
        List<SupportReport> reports = new ArrayList<>();
        for (Path file : children(kept)) {
            reports.add(SupportReport.read(file));
        }
        return reports;
    }

    private static List<Path> children(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }

    /** {@return the page with its three parts that are made} */
    static String filled(String page, SupportTable table, TckTable tck) {
        String counted = with(with(page, "support table", table.counts()), "support details", table.details());
        return with(counted, "tck table", tck.text());
    }

    /** {@return the README with the list of servers} */
    static String listed(String readme, SupportTable table) {
        return with(readme, "support list", table.list());
    }

    private static String with(String page, String part, String text) {
        Matcher place = Pattern.compile(PART.formatted(part), DOTALL).matcher(page);
        if (!place.find()) {
            throw new IllegalStateException("the page has no place for the " + part);
        }
        return place.replaceFirst("$1" + Matcher.quoteReplacement("\n" + text + "\n") + "$2");
    }
}
