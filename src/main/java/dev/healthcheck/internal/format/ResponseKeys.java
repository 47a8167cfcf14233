package dev.healthcheck.internal.format;

import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.internal.settings.SettingsReader;
import java.util.Locale;
import java.util.Set;

/** The keys of the three settings of the response to a request, for a report of one state. */
record ResponseKeys(Key<Integer> status, Key<String> header, Key<String> format) {
    private static final String SUCCESSFUL = "200 to 299, but not 204, 205 or 206";
    private static final String FAILING = "400 to 599";

    static final Parser<Integer> OF_SUCCESS = new Parser<>(SUCCESSFUL, ResponseKeys::success);
    static final Parser<Integer> OF_FAILED = new Parser<>(FAILING, ResponseKeys::failed);

    /** The codes that a client reads either as healthy or as unhealthy. */
    static final Parser<Integer> OF_DEGRADED = new Parser<>(
            SUCCESSFUL + "; or " + FAILING, text -> text.strip().startsWith("2") ? success(text) : failed(text));

    private static final Parser<String> VALUE = new Parser<>(
            "one line of printable text, under a header name that HTTP allows and that does not frame the message",
            ResponseKeys::value);

    static final Parser<String> FORMAT = new Parser<>(
            "json, health, microprofile, nagios, text, or the name of a ReportFormat bean", ResponseKeys::format);

    /** The headers that frame the message: a setting for one of them breaks the response. RFC 9110, 7.6.1 and 8.6. */
    private static final Set<String> FRAMING =
            Set.of("connection", "content-length", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade");

    private static final String TOKEN_PUNCTUATION = "!#$%&'*+-.^_`|~";

    static ResponseKeys of(String state, String status, Parser<Integer> statuses, String when) {
        return new ResponseKeys(
                Key.of(state + "-status", status, statuses, "the status code " + when),
                Key.of(state + "-headers.NAME", "", VALUE, "a header to send " + when),
                Key.of(state + "-format", "json", FORMAT, "the format of the report " + when));
    }

    ResponseSettings read(SettingsReader reader) {
        return new ResponseSettings(
                reader.read(status),
                reader.readNamed(header, ResponseKeys::isHeader),
                reader.read(format),
                format.name());
    }

    /** Rejects 204, 205 and 206, because such a response has no body or a part of a body, but not a report. */
    private static int success(String text) {
        int status = Parser.number(text, 200, 299);
        Parser.require(status < 204 || status > 206);
        return status;
    }

    private static int failed(String text) {
        return Parser.number(text, 400, 599);
    }

    /** {@return whether the name is a header name (RFC 9110, 5.1) that does not frame the message} */
    private static boolean isHeader(String name) {
        return !FRAMING.contains(name.toLowerCase(Locale.ROOT))
                && name.chars().allMatch(c -> Parser.isAsciiLetterOrDigit(c) || TOKEN_PUNCTUATION.indexOf(c) >= 0);
    }

    /** Rejects a text that is not printable ASCII in one line (RFC 9110, 5.5). */
    private static String value(String text) {
        Parser.require(text.chars().allMatch(c -> c >= ' ' && c < 0x7f));
        return text.strip();
    }

    private static String format(String text) {
        Parser.require(!text.isBlank());
        return text.strip();
    }
}
