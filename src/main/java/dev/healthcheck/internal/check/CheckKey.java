package dev.healthcheck.internal.check;

import dev.healthcheck.HealthCheck;
import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Parser;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A setting of a check: the key of one check, the key of all checks or null, and the member of the annotation. */
final class CheckKey<T> {
    private static final String ONE = "checks.NAME.";

    private final Key<T> ofOne;
    private final @Nullable Key<T> ofAll;
    private final String member;
    private final Function<HealthCheck, String> memberOf;

    private CheckKey(String word, Key<T> ofOne, @Nullable Key<T> ofAll, Function<HealthCheck, String> memberOf) {
        this.ofOne = ofOne;
        this.ofAll = ofAll;
        this.member = camelCase(word);
        this.memberOf = memberOf;
    }

    /** {@return a setting with a key for one check and a key for all checks} */
    static <T> CheckKey<T> of(
            String word,
            String defaultValue,
            Parser<T> parser,
            String meaning,
            Function<HealthCheck, String> memberOf) {
        Key<T> ofOne = Key.of(ONE + word, "", parser, "like healthcheck." + word + ", for one check");
        return new CheckKey<>(word, ofOne, Key.of(word, defaultValue, parser, meaning), memberOf);
    }

    /** {@return a setting with a key for one check only} */
    static <T> CheckKey<T> ofOne(
            String word,
            String defaultValue,
            Parser<T> parser,
            String meaning,
            Function<HealthCheck, String> memberOf) {
        return new CheckKey<>(word, Key.of(ONE + word, defaultValue, parser, meaning), null, memberOf);
    }

    Key<T> ofOne() {
        return ofOne;
    }

    @Nullable
    Key<T> ofAll() {
        return ofAll;
    }

    /** {@return the name of the member of the annotation} */
    String member() {
        return member;
    }

    /** {@return the text of the member; empty if the annotation leaves the value to the settings} */
    String memberOf(HealthCheck annotation) {
        return memberOf.apply(annotation);
    }

    private static String camelCase(String word) {
        StringBuilder name = new StringBuilder();
        for (String part : word.split("-")) {
            name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }
}
