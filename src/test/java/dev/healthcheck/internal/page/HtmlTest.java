package dev.healthcheck.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "</script>, &lt;/script&gt;",
                "a & b, a &amp; b",
                "\" onload=\", &quot; onload=&quot;",
                "\u0627\u0644, \u0627\u0644",
                "\uD83D\uDE00, \uD83D\uDE00",
            })
    void aTextIsNeverMarkup(String text, String written) {
        assertThat(new Html().text(text)).hasToString(written);
        assertThat(new Html().attribute("value", text)).hasToString(" value=\"" + written + "\"");
    }

    @ParameterizedTest
    @CsvSource({"\u202E, \\u202e", "\u2066, \\u2066", "\u200F, \\u200f", "\u061C, \\u061c"})
    void aChangeOfDirectionIsShownAndNotObeyed(String text, String written) {
        assertThat(new Html().text("a" + text + "b")).hasToString("a" + written + "b");
    }

    @ParameterizedTest
    @CsvSource({"0", "7", "27", "127", "133", "55296", "57343", "65535", "65534", "64976", "131071", "13"})
    void whatHtmlDoesNotAllowIsReplaced(int character) {
        String text = character > 0xFFFF ? Character.toString(character) : String.valueOf((char) character);

        assertThat(new Html().text("a" + text + "b")).hasToString("a\uFFFDb");
    }

    @Test
    void linesAndTabsStay() {
        assertThat(new Html().text("a\n\tb")).hasToString("a\n\tb");
    }

    @Test
    void aLongTextIsCutWithAMark() {
        assertThat(new Html().text("abcdef", 3)).hasToString("abc… (cut)");
        assertThat(new Html().text("abc", 3)).hasToString("abc");
    }

    @Test
    void noTextIsNull() {
        assertThat(new Html().text(null)).hasToString("null");
    }
}
