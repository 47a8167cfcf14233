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

    // What the values of several settings may be, to be read after "allowed:".
    static final String PATH = "a path that starts with a slash, such as /internal/health,"
            + " of letters, digits, - . _ ~ and single slashes";
    static final String DURATION = "a positive duration up to 365 days, such as 500ms, 2s, 1m, PT2S or 2 (seconds)";
    static final String TTL = DURATION + ", or off";
    static final String NAMES = "names with commas between, * for anything";
    static final String THRESHOLD = "1 to 1000";
    static final String HEADER =
            "one line of printable text, under a header name that HTTP allows" + " and that does not frame the message";
    static final String FORMAT = "json, text or the name of a ReportFormat bean";
    static final String BOOLEAN = "true or false";

    static final String ON_OR_OFF = "on or off";

    private Parsers() {}

    static boolean onOrOff(String text) {
        return switch (text.strip()) {
            case "on" -> true;
            case "off" -> false;
            default -> bool(text);
        };
    }

    static boolean bool(String text) {
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** Statuses that carry no body, or part of one, cannot carry a report. */
    static int successStatus(String text) {
        int status = number(text, 200, 299);
        require(status < 204 || status > 206);
        return status;
    }

    static int failedStatus(String text) {
        return number(text, 400, 599);
    }

    /** One that a client takes for well, or for not. */
    static int degradedStatus(String text) {
        return text.strip().startsWith("2") ? successStatus(text) : failedStatus(text);
    }

    static int threshold(String text) {
        return number(text, 1, 1000);
    }

    /** {@return the share that the percentage says, 0.1 for 10%} */
    static double jitter(String text) {
        require(text.strip().endsWith("%"));
        return number(text.strip().substring(0, text.strip().length() - 1), 0, 50) / 100.0;
    }

    static String executor(String text) {
        String name = text.strip();
        require(List.of("auto", "managed", "own", "virtual").contains(name) || name.startsWith("java:"));
        require(!name.equals("virtual") || Runtime.version().feature() >= 21);
        return name;
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

    /** {@return the names of a list; all of them would show every secret} */
    static List<String> allowedNames(String text) {
        List<String> names = names(text);
        require(names.stream().noneMatch(name -> name.chars().allMatch(c -> c == '*')));
        return names;
    }

    static List<String> names(String text) {
        List<String> names =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        require(text.chars().allMatch(c -> c >= ' ')
                && (text.isBlank() || names.stream().noneMatch(String::isEmpty)));
        return text.isBlank() ? List.of() : names;
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

    static int number(String text, int lowest, int highest) {
        int number = Integer.parseInt(text.strip());
        require(number >= lowest && number <= highest);
        return number;
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
