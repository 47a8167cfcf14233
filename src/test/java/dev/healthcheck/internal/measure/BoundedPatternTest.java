package dev.healthcheck.internal.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BoundedPatternTest {
    private static BoundedPattern pattern(String expression) {
        return new BoundedPattern(Pattern.compile(expression));
    }

    @Test
    void aPartOfTheTextIsEnough() throws IOException {
        assertThat(pattern("do+ne").isFoundIn("all is doone.")).isTrue();
        assertThat(pattern("^done").isFoundIn("all is done.")).isFalse();
    }

    @Test
    void anExpressionThatNeedsAgesEnds() {
        assertThatThrownBy(() -> pattern("(a|aa)+b").isFoundIn("a".repeat(5_000)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("(a|aa)+b", "too many steps");
    }

    @Test
    void anExpressionThatExhaustsTheStackEnds() {
        assertThatThrownBy(() -> pattern("(a|b)*c").isFoundIn("ab".repeat(1_000_000)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too many steps");
    }
}
