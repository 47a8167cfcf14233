package dev.healthcheck.internal.http;

import dev.healthcheck.internal.settings.Parser;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A header of a request. */
record Header(String name, String value) {
    /** The headers that the client sets itself, or that would change the kind of its request. */
    private static final Set<String> OWN = Set.of(
            "connection",
            "content-length",
            "expect",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final Set<String> SECRET = Set.of("authorization", "cookie", "proxy-authorization");

    /**
     * {@return the header in the text}
     *
     * @throws IllegalArgumentException if the text is not a name, a colon and a value; the message shows nothing of it
     */
    static Header of(String text) {
        int colon = text.indexOf(':');
        Header header = new Header(
                text.substring(0, Math.max(0, colon)).strip(),
                text.substring(colon + 1).strip());
        if (!isName(header.name) || !isValue(header.value)) {
            throw new IllegalArgumentException("no header; allowed: a name, a colon and a value in one line");
        }
        if (OWN.contains(header.lowerName())) {
            throw new IllegalArgumentException(
                    "the header %s; allowed: headers that the check does not set itself".formatted(header.name));
        }
        return header;
    }

    /**
     * {@return the headers in the text, with {@code |} between}
     *
     * @throws IllegalArgumentException if a header is bad, or needs a secret option; the message shows no value
     */
    static List<Header> list(String text) {
        return Arrays.stream(text.split("\\s\\|\\s")).map(Header::plain).toList();
    }

    private static Header plain(String text) {
        Header header = of(text);
        if (SECRET.contains(header.lowerName())) {
            throw new IllegalArgumentException(
                    "the header %s; allowed: in the option secret-header only".formatted(header.name));
        }
        return header;
    }

    String lowerName() {
        return name.toLowerCase(Locale.ROOT);
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> Parser.isAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".indexOf(c) >= 0);
    }

    /** {@return whether a header can have the value} A line end in it would begin another header. */
    private static boolean isValue(String text) {
        return text.chars().noneMatch(c -> (c < ' ' && c != '\t') || c == 0x7f);
    }
}
