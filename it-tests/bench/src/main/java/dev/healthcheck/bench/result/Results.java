package dev.healthcheck.bench.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rows of one part, and what was noted beside them. */
public final class Results {
    private final List<String> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** Adds a number. */
    public void add(String what, double value, String unit, Goal goal) {
        row(what, Numbers.text(value) + unit, "", goal, value);
    }

    /** Adds the median of what was measured, and between which numbers the middle half of it lies. */
    public void add(String what, Samples samples, String unit, Goal goal) {
        row(what, Numbers.text(samples.median()) + unit, spread(samples), goal, samples.median());
    }

    /** Adds the median of how many times one is the other, each beside its neighbour, and where the middle half lies. */
    public void addRatio(String what, Samples samples, Samples base, Goal goal) {
        add(what, samples.dividedBy(base), "", goal);
    }

    /** Notes a line that belongs to the numbers but is none. */
    public void note(String line) {
        System.out.println(line);
        notes.add(line);
    }

    private static String spread(Samples samples) {
        return Numbers.text(samples.quantile(0.25)) + " – " + Numbers.text(samples.quantile(0.75));
    }

    private void row(String what, String value, String spread, Goal goal, double number) {
        String verdict = goal == Goal.NONE ? "" : goal.isMetBy(number) ? "met" : "**missed**";
        String row = "| %s | %s | %s | %s | %s |".formatted(what, value, spread, goal.text(), verdict);
        System.out.println(row);
        rows.add(row);
    }

    /** Replaces what the part wrote when it ran last, so that parts can be measured one at a time. */
    public void write(Path folder, String part) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(part + ".rows"), rows);
        Files.write(folder.resolve(part + ".notes"), notes);
    }

    /** {@return the table of what all parts wrote last, and their notes} */
    public static List<String> table(Path folder, List<String> parts) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("| measured | result | middle half | goal | |");
        lines.add("|---|---|---|---|---|");
        lines.addAll(all(folder, parts, ".rows"));
        lines.add("");
        all(folder, parts, ".notes").forEach(note -> lines.add("- " + note));
        return lines;
    }

    private static List<String> all(Path folder, List<String> parts, String ending) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String part : parts) {
            Path file = folder.resolve(part + ending);
            if (Files.exists(file)) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }
}
