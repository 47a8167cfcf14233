package dev.healthcheck.internal.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The frame of each page: its head with the style, and its end with the script. Both are part of the page, so that a
 * page is one request. The Content Security Policy allows exactly these two by their hashes: nothing else can run.
 */
final class Shell {
    /** An operator between spaces, which no text in the script has. */
    private static final Pattern SPACED = Pattern.compile(" (=>|[=!]==|&&|\\|\\||[=?:+<>*/-]) ");

    private static final String STYLE = resource("page.css");
    private static final String SCRIPT = SPACED.matcher(resource("page.js")).replaceAll("$1");

    /** The value of {@code Content-Security-Policy} for the pages: CSP Level 3. */
    static final String POLICY = "default-src 'none'; style-src '%s'; script-src '%s'; connect-src 'self';"
                    .formatted(hash(STYLE), hash(SCRIPT))
            + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Without the script, the page loads itself again. */
    private static final String REFRESH = "<noscript><meta http-equiv=refresh content=10></noscript>";

    private Shell() {}

    /**
     * Writes the beginning of the page up to its body.
     *
     * @param name the CSS class of the body: the state of the whole
     * @param title the title of the window
     */
    static void begin(Html html, String name, String title) {
        begin(html, name, title, REFRESH);
    }

    private static void begin(Html html, String name, String title, String refresh) {
        html.raw("<!doctype html>\n<html lang=en><head><meta charset=utf-8><title>")
                .text(title)
                .raw("</title>");
        html.raw("<meta name=viewport content=\"width=device-width,initial-scale=1\">");
        html.raw("<meta name=color-scheme content=\"light dark\"><meta name=robots content=noindex>");
        html.raw(refresh);
        html.raw("<link rel=icon href=\"")
                .raw(Icon.of(name))
                .raw("\"><style>")
                .raw(STYLE)
                .raw("</style></head>");
        html.raw("<body class=\"").raw(name).raw("\">");
    }

    /** Writes the beginning of a page that does not load itself again. */
    static void beginStill(Html html, String title) {
        begin(html, "still", title, "");
    }

    /**
     * Writes the logo and the name of the application at the begin of the header.
     *
     * @param part the part of the report that the page shows; empty for all of it
     */
    static void name(Html html, PageSettings look, String title, String part) {
        html.raw("<p id=name>");
        if (!look.logo().isEmpty()) {
            html.raw("<img alt=\"\"").attribute("src", look.logo()).raw("> ");
        }
        html.raw("<b>").text(title).raw("</b>");
        if (!part.isEmpty()) {
            html.raw(" <span>").text(part).raw("</span>");
        }
        html.raw("</p>");
    }

    static void end(Html html) {
        html.raw("<script>").raw(SCRIPT).raw("</script></body></html>");
    }

    /** {@return the resource without its comments and its indentation} */
    private static String resource(String name) {
        try (InputStream in = Shell.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("//") && !line.startsWith("/*"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each JVM has SHA-256", e);
        }
    }
}
