package dev.healthcheck.internal.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an exposition by the grammar of OpenMetrics 1.0 and of Prometheus 0.0.4. A text that breaks it fails the test.
 *
 * @param metadata the lines with types, units and helps
 * @param samples the value of each series, by its name and its labels in alphabetical order
 */
record ExpositionReader(Set<String> metadata, Map<String, BigDecimal> samples) {
    private static final Pattern METADATA = Pattern.compile("# (TYPE|UNIT|HELP) ([a-z_]+) (.+)");
    private static final Pattern SAMPLE =
            Pattern.compile("(?s)([a-z_]+)(?:\\{(.*)})? ([0-9]+(?:\\.[0-9]+)?(?:E-?[0-9]+)?)");
    private static final Pattern LABEL = Pattern.compile("(?s)([a-z_]+)=\"((?:[^\\\\\"\n]|\\\\[\\\\\"n])*+)\"(?:,|$)");
    private static final Map<String, Set<String>> SUFFIXES = Map.of(
            "counter", Set.of("_total"),
            "info", Set.of("_info"),
            "histogram", Set.of("_bucket", "_count", "_sum"),
            "gauge", Set.of(""),
            "stateset", Set.of(""));

    static ExpositionReader openMetrics(String text) {
        require(text.endsWith("\n# EOF\n"), "no # EOF at the end");
        return read(text.substring(0, text.length() - "# EOF\n".length()), true);
    }

    static ExpositionReader prometheus(String text) {
        return read(text, false);
    }

    private static ExpositionReader read(String text, boolean openMetrics) {
        require(text.endsWith("\n") && text.indexOf('\r') < 0, "the end of a line");
        ExpositionReader read = new ExpositionReader(new LinkedHashSet<>(), new LinkedHashMap<>());
        Set<String> families = new HashSet<>();
        Map<String, String> types = new HashMap<>();
        List<String> series = new ArrayList<>();
        String family = "";
        for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
            Matcher metadata = METADATA.matcher(line);
            if (metadata.matches()) {
                require(read.metadata.add(line), line);
                if (!metadata.group(2).equals(family)) {
                    family = metadata.group(2);
                    require(families.add(family), "an interrupted family: " + line);
                }
                if (metadata.group(1).equals("TYPE")) {
                    types.put(family, metadata.group(3));
                }
            } else {
                read.sample(line, family, types.getOrDefault(family, ""), openMetrics, series);
            }
        }
        return read;
    }

    private void sample(String line, String family, String type, boolean openMetrics, List<String> series) {
        Matcher sample = SAMPLE.matcher(line);
        require(sample.matches(), "no sample: " + line);
        String name = sample.group(1);
        // In the older format, the name of a counter's family has the suffix already.
        Set<String> suffixes =
                type.equals("counter") && !openMetrics ? Set.of("") : SUFFIXES.getOrDefault(type, Set.of());
        require(
                name.startsWith(family) && suffixes.contains(name.substring(family.length())),
                "another family: " + line);
        Map<String, String> labels = labels(sample.group(2));
        require(samples.put(name + labels, new BigDecimal(sample.group(3))) == null, "two samples: " + line);
        labels.remove("le");
        if (type.equals("stateset")) {
            require(labels.remove(family) != null, "no state: " + line);
        }
        String one = family + labels;
        require(!series.contains(one) || series.get(series.size() - 1).equals(one), "an interrupted metric: " + line);
        series.add(one);
    }

    private static Map<String, String> labels(String text) {
        Map<String, String> labels = new TreeMap<>();
        Matcher label = LABEL.matcher(text == null ? "" : text);
        while (label.lookingAt()) {
            require(labels.put(label.group(1), unescaped(label.group(2))) == null, text);
            label.region(label.end(), label.regionEnd());
        }
        require(label.regionStart() == label.regionEnd(), "no label: " + text);
        return labels;
    }

    private static String unescaped(String text) {
        return Pattern.compile("\\\\(.)")
                .matcher(text)
                .replaceAll(escape -> Matcher.quoteReplacement(escape.group(1).equals("n") ? "\n" : escape.group(1)));
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
