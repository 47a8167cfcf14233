package dev.healthcheck.internal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The media ranges of an {@code Accept} header: RFC 9110, 12.5.1. */
public final class AcceptHeader {
    private static final String ANY = "*";

    private final Set<String> knownParameters;
    private final List<Range> ranges = new ArrayList<>();

    /** A media range with its weight, from 0 to 1. A range with another parameter than the character set has none. */
    private record Range(String type, String subtype, double weight) {

        /** {@return 3 for the exact type, 1 for any type, 0 for another type} */
        int match(String major, String minor) {
            if (type.equals(ANY)) {
                return 1;
            }
            return !type.equals(major) ? 0 : subtype.equals(ANY) ? 2 : subtype.equals(minor) ? 3 : 0;
        }
    }

    /** Reads the header. Leaves out each range that is malformed. */
    AcceptHeader(String text) {
        this(text, Set.of());
    }

    /** @param knownParameters the parameters that a range may have */
    public AcceptHeader(String text, Set<String> knownParameters) {
        this.knownParameters = knownParameters;
        for (String element : text.toLowerCase(Locale.ROOT).split(",")) {
            add(element.split(";", -1));
        }
    }

    private void add(String[] parts) {
        String[] type = parts[0].strip().split("/", -1);
        double weight = 1;
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                weight = weight(parameter.substring(2).strip());
            } else if (!parameter.startsWith("charset=") && !knownParameters.contains(parameter)) {
                // A version of the format of another product, such as text/plain;version=0.0.4.
                weight = -1;
            }
            if (weight < 0) {
                return;
            }
        }
        if (type.length == 2 && !type[0].isEmpty() && !type[1].isEmpty()) {
            ranges.add(new Range(type[0], type[1], weight));
        }
    }

    /** {@return the weight; less than 0 for a malformed weight} */
    private static double weight(String text) {
        boolean isNumber = !text.isEmpty()
                && text.length() <= 5
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
                && text.indexOf('.') == text.lastIndexOf('.')
                && !text.equals(".");
        double weight = isNumber ? Double.parseDouble(text) : -1;
        return weight > 1 ? -1 : weight;
    }

    /** {@return the weight of the media type: that of the most specific range; 0 without a range} */
    public double weightOf(String mediaType) {
        int parameters = mediaType.indexOf(';');
        String plain = (parameters < 0 ? mediaType : mediaType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
        String major = plain.substring(0, plain.indexOf('/'));
        String minor = plain.substring(plain.indexOf('/') + 1);
        int best = 0;
        double weight = 0;
        for (Range range : ranges) {
            int match = range.match(major, minor);
            if (match > best) {
                best = match;
                weight = range.weight();
            }
        }
        return weight;
    }
}
