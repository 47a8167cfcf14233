package dev.healthcheck.internal.format;

import java.util.regex.Pattern;

/** Tells what a {@code Content-Type} may be: RFC 9110, section 8.3.1. */
final class MediaTypes {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String QUOTED = "\"(?:[^\"\\\\\\x00-\\x1f\\x7f]|\\\\[\\x20-\\x7e])*\"";
    private static final Pattern MEDIA_TYPE =
            Pattern.compile(TOKEN + "/" + TOKEN + "(?:[ \\t]*;[ \\t]*" + TOKEN + "=(?:" + TOKEN + "|" + QUOTED + "))*");

    private MediaTypes() {}

    static boolean isOne(String text) {
        return MEDIA_TYPE.matcher(text).matches()
                && text.substring(0, text.indexOf('/')).indexOf('*') < 0
                && !text.contains("/*");
    }
}
