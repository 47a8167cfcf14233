package dev.healthcheck.internal.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Reads values that are neither durations nor access. Each throws IllegalArgumentException for what it does not allow. */
final class Parsers {
    static final List<String> SECTIONS = List.of("os", "java", "process", "config");

    /** These frame the message: whoever sets one breaks the response. RFC 9110, 7.6.1 and 8.6. */
    private static final Set<String> FRAMING =
            Set.of("connection", "content-length", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade");

    private static final String TOKEN_PUNCTUATION = "!#$%&'*+-.^_`|~";

    private Parsers() {}

    static boolean bool(String text) {
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** Statuses that carry no body, or part of one, cannot carry a report. */
    static int successStatus(String text) {
        int status = status(text, 200, 299);
        require(status < 204 || status > 206);
        return status;
    }

    static int failedStatus(String text) {
        return status(text, 400, 599);
    }

    static String path(String text) {
        String path = text.strip();
        require(path.startsWith("/") && path.length() > 1 && !path.endsWith("/") && !path.contains("//"));
        require(path.chars().allMatch(c -> isAsciiLetterOrDigit(c) || "/-._~".indexOf(c) >= 0));
        require(Arrays.stream(path.split("/")).noneMatch(segment -> segment.equals(".") || segment.equals("..")));
        return path;
    }

    static Set<String> sections(String text) {
        Set<String> sections = new TreeSet<>();
        for (String section : text.split(",")) {
            require(section.isBlank() || SECTIONS.contains(section.strip()));
            sections.add(section.strip());
        }
        return sections;
    }

    /** {@return the value, if it is a line that may follow the header's name. RFC 9110, 5.1 and 5.5} */
    static String header(String name, String value) {
        require(!FRAMING.contains(name.toLowerCase(Locale.ROOT)));
        require(name.chars().allMatch(c -> isAsciiLetterOrDigit(c) || TOKEN_PUNCTUATION.indexOf(c) >= 0));
        require(value.chars().allMatch(c -> c >= ' ' && c < 0x7f));
        return value.strip();
    }

    static String format(String text) {
        require(!text.isBlank());
        return text.strip();
    }

    private static int status(String text, int lowest, int highest) {
        int status = Integer.parseInt(text.strip());
        require(status >= lowest && status <= highest);
        return status;
    }

    private static boolean isAsciiLetterOrDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalArgumentException("not allowed");
        }
    }
}
