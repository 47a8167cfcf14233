package dev.healthcheck.internal.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody writes but to keep the scrubber busy, or to get something past it. */
class HostileTextsTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int SHORT = 8_000;
    private static final int LINEAR = 8;
    private static final int TRIES = 10;

    private final Scrubber scrubber = new Scrubber(List.of());

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "=",
                "\"",
                "'",
                "-Dpassword=x ",
                "-Dpassword=\"",
                "'--key ",
                "\"--key='",
                "key=x\" ",
                "://",
                "a://b:c@",
                "a:b@c/",
                "https://hook/a1b2c3/",
                "password: ",
                "password = \"",
                "token=none ",
                "token='",
                "&key=",
                "?key=a",
                "[",
                "{\"a\":",
                "{\"password\":{",
                "password={",
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN CERTIFICATE-----",
                "eyJhbGciOiJI.",
                "LS0tLS1CRUdJTi",
                "Cookie: a=b; ",
                "<password ",
                "login a password ",
                "identified by '",
                "password 'a''",
                "SG.aaaaaaaaaaaaaaaa",
                "$2a$10$",
                "1:2:3:4",
                "x:5432:y:z:",
                "user a on ~b ",
                "WIFI:S:a;",
                "name: password value: x ",
                "password is is ",
                "密码",
                "\u0300",
                "secret: |\n a\n",
                "password->x ",
                "curl -u a:b ",
                "${a:",
                "('a',"
            })
    void theTimeGrowsWithTheLengthAndNoFaster(String part) {
        for (String prefix : List.of("", "password=\"", "https://h/?")) {
            assertThat(smallestGrowth(prefix, part)).as(prefix).isLessThan(LINEAR * 3);
        }
    }

    /** {@return how much longer a text takes that is eight times as long} The machine may disturb some of the tries. */
    private double smallestGrowth(String prefix, String part) {
        double smallest = Double.MAX_VALUE;
        for (int i = 0; i < TRIES && smallest > LINEAR * 2; i++) {
            double growth = (double) time(prefix, part, SHORT * LINEAR) / time(prefix, part, SHORT);
            smallest = Math.min(smallest, growth);
        }
        return smallest;
    }

    private long time(String prefix, String part, int length) {
        String text = prefix + part.repeat(length / part.length());
        long begin = THREADS.getCurrentThreadCpuTime();
        scrubber.scrub("key", text);
        return Math.max(1, THREADS.getCurrentThreadCpuTime() - begin);
    }

    @ParameterizedTest
    @CsvSource({"15, false", "30, true"})
    void aWordWithManyPairsWithinPairsIsMaskedAndNotJudged(int pairs, boolean masked) {
        assertThat(scrubber.scrub("x", "?key=a".repeat(pairs)).toString().contains("********"))
                .isEqualTo(masked);
    }

    @Test
    void whatFollowsTheLongestVariableThereIsIsMaskedUnread() {
        String scrubbed = scrubber.scrub("TEXT", "plain ".repeat(30_000) + "password=hunter2");

        assertThat(scrubbed).startsWith("plain plain").endsWith("********").doesNotContain("hunter2");
    }

    @Test
    void noHalfOfASecretIsLeftWhereItIsCut() {
        String token = "ghp_A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8";

        for (int i = 0; i < token.length(); i++) {
            String text = "x".repeat(131_072 - 1 - i) + " " + token + " end";

            assertThat(scrubber.scrub("TEXT", text)).doesNotContain("ghp_A").endsWith("********");
        }
    }

    @Test
    void noTextMakesItFailAndNoneGrowsMuch() {
        Random random = new Random(4711);
        String signs =
                "ab1A=:;,&?@/\\\"'{}[]()<>-_.#%$|*+ \n\t\u00e9\u5bc6\ud83d\ude00\ud800password key token eyJ -----BEGIN";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(80);
            for (int j = 0; j < length; j++) {
                int at = random.nextInt(signs.length());
                text.append(signs, at, Math.min(signs.length(), at + 1 + random.nextInt(9)));
            }
            String given = text.toString();

            assertThat(scrubber.scrub("x", given)).as(given).hasSizeLessThanOrEqualTo(given.length() * 8 + 8);
            scrubber.scrub("password", given);
            scrubber.scrubArguments(List.of(given.split(" ")));
        }
    }

    @Test
    void aSecretIsFoundWhateverSurroundsIt() {
        Random random = new Random(4711);
        String signs = "ab =:;,&?/\"'{}[]()<>\n";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder noise = new StringBuilder();
            for (int j = random.nextInt(40); j > 0; j--) {
                noise.append(signs.charAt(random.nextInt(signs.length())));
            }
            String token = "ghp_A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8";
            String text = noise + " " + token + " " + noise;

            assertThat(scrubber.scrub("x", text)).as(text).doesNotContain(token);
        }
    }
}
