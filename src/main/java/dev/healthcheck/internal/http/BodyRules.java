package dev.healthcheck.internal.http;

import dev.healthcheck.internal.measure.BoundedPattern;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The demands on the text of a body.
 *
 * @param part the text that must be somewhere in the body; null for none
 * @param pattern the pattern of a text that must be somewhere in the body; null for none
 */
record BodyRules(@Nullable String part, @Nullable BoundedPattern pattern) {
    private static final CheckOption<String> CONTAINS =
            CheckOption.text("body-contains", "", "the text that must be somewhere in the body");
    private static final CheckOption<BoundedPattern> MATCHES =
            BoundedPattern.option("body-matches", "the pattern of a text that must be somewhere in the body");

    static final List<CheckOption<?>> OPTIONS = List.of(CONTAINS, MATCHES);

    static BodyRules of(CheckOptions options) {
        return new BodyRules(
                options.find(CONTAINS).orElse(null), options.find(MATCHES).orElse(null));
    }

    boolean isEmpty() {
        return part == null && pattern == null;
    }

    /** {@return what is wrong with the body; null if it is good} */
    @Nullable
    String problem(Body body) throws IOException {
        if (isEmpty()) {
            return null;
        }
        if (!body.encoding().isEmpty()) {
            return "the body has the encoding %s, which the check has not asked for"
                    .formatted(Quote.of(body.encoding()));
        }
        String text = body.text();
        if (part != null && !text.contains(part)) {
            return "the body does not contain '%s'%s".formatted(part, begin(body, text));
        }
        if (pattern != null && !pattern.isFoundIn(text)) {
            return "nothing in the body matches '%s'%s".formatted(pattern, begin(body, text));
        }
        return null;
    }

    private static String begin(Body body, String text) {
        return (body.isCut() ? " in its first %d bytes".formatted(body.bytes().length) : "")
                + "; it begins with '%s'".formatted(Quote.of(text));
    }
}
