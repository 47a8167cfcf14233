package dev.healthcheck.internal.scrub;

import static dev.healthcheck.spi.SecretScrubber.MASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.healthcheck.spi.SecretScrubber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScrubberTest {
    private final Scrubber scrubber = new Scrubber(List.of());

    @Test
    void theMaskIsEightAsterisks() {
        assertThat(MASK).isEqualTo("********");
    }

    @Test
    void aStringUnderASecretNameIsMasked() {
        assertThat(scrubber.scrub(Map.of("DB_PASSWORD", "x"))).isEqualTo(Map.of("DB_PASSWORD", MASK));
        assertThat(scrubber.scrub("DB_PASSWORD", "x")).isEqualTo(MASK);
    }

    @Test
    void aTreeWithoutSecretsStaysEqual() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("text", "a b");
        tree.put("number", new BigDecimal("1.50"));
        tree.put("flag", true);
        tree.put("nothing", null);
        tree.put("list", Arrays.asList("a", 1, null, false, List.of(Map.of("n", 1L))));

        assertThat(scrubber.scrub(tree)).isEqualTo(tree);
    }

    @Test
    void theOrderOfAMapIsKept() {
        Map<String, Object> tree = new LinkedHashMap<>();
        List.of("z", "token", "a", "m").forEach(name -> tree.put(name, "x"));

        Object scrubbed = scrubber.scrub(tree);

        assertThat(scrubbed).hasToString("{z=x, token=********, a=x, m=x}");
    }

    @Test
    void theTreeGivenIsNotChanged() {
        Map<String, Object> tree = new LinkedHashMap<>(Map.of("token", "x"));

        scrubber.scrub(tree);

        assertThat(tree).isEqualTo(Map.of("token", "x"));
    }

    @Test
    void aMapOrListUnderASecretNameIsMaskedWhole() {
        Map<String, Object> tree = Map.of("password", Map.of("v", "LEAK"), "tokens", List.of("LEAK"));

        assertThat(scrubber.scrub(tree)).isEqualTo(Map.of("password", MASK, "tokens", MASK));
    }

    @Test
    void aNumberUnderASecretNameIsMasked() {
        assertThat(scrubber.scrub(Map.of("passcode", 1234))).isEqualTo(Map.of("passcode", MASK));
    }

    @Test
    void whatTellsNothingIsShownUnderASecretNameToo() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("secret", null);
        tree.put("token", true);
        tree.put("password", "");

        assertThat(scrubber.scrub(tree)).isEqualTo(tree);
        assertThat(scrubber.scrub("password", "")).isEmpty();
    }

    @Test
    void secretsInsideListsOfMapsAreMasked() {
        Object tree = List.of(List.of(Map.of("user", "u", "password", "LEAK")));

        assertThat(scrubber.scrub(tree)).isEqualTo(List.of(List.of(Map.of("user", "u", "password", MASK))));
    }

    @Test
    void aNullTreeStaysNull() {
        assertThat(scrubber.scrub(null)).isNull();
    }

    @Test
    void othersThanPlainValuesAreTakenAsText() {
        Object tree = List.of(new StringBuilder("--token x"), Set.of("a"));

        assertThat(scrubber.scrub(tree)).isEqualTo(List.of("--token " + MASK, List.of("a")));
    }

    @Test
    void namesThatAreNoStringsAreTakenAsText() {
        Map<Object, Object> tree = new LinkedHashMap<>();
        tree.put(1, "a");
        tree.put(null, "b");

        assertThat(scrubber.scrub(tree)).isEqualTo(Map.of("1", "a", "null", "b"));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "PWD, /srv/app, /srv/app",
        "OLDPWD, /srv, /srv",
        "PWD, hunter2, ********",
        "OLDPWD, hunter2, ********",
        "pwd, /srv/app, /srv/app",
        "MYSQL_PWD, s3cret, ********",
    })
    void theDirectoriesOfAShellAreNoPasswords(String name, String value, String scrubbed) {
        assertThat(scrubber.scrub(name, value)).isEqualTo(scrubbed);
    }

    @Test
    void aNumberNamedLikeAShellDirectoryIsMasked() {
        assertThat(scrubber.scrub(Map.of("PWD", 1234))).isEqualTo(Map.of("PWD", MASK));
    }

    @Test
    void anyValueMayBeACommandLine() {
        Map<String, String> tree = Map.of(
                "JAVA_OPTS", "-Xmx1g  -Dpassword=\"a b\" -Dn=1",
                "sun.java.command", "org.example.Main --token a b --port 1");

        assertThat(scrubber.scrub(tree))
                .isEqualTo(Map.of(
                        "JAVA_OPTS", "-Xmx1g  -Dpassword=\"********\" -Dn=1",
                        "sun.java.command", "org.example.Main --token ******** --port 1"));
    }

    @Test
    void argumentsKeepAllButTheValuesOfSecretOptions() {
        List<String> arguments = List.of(
                "java",
                "-Dpassword=a b",
                "-Dn=a b",
                "--token",
                "c d",
                "-secret",
                "e",
                "--api-key=f",
                "g",
                "--token",
                "-v");

        assertThat(scrubber.scrub(arguments))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(
                        "java",
                        "-Dpassword=" + MASK,
                        "-Dn=a b",
                        "--token",
                        MASK,
                        "-secret",
                        MASK,
                        "--api-key=" + MASK,
                        "g",
                        "--token",
                        "-v");
    }

    @Test
    void argumentsInATreeAreScrubbedLikeArguments() {
        Map<String, Object> tree = Map.of("argv", List.of("--token", "x", "-D", "password=y", "z", "token", "w"));

        assertThat(scrubber.scrub(tree))
                .isEqualTo(Map.of("argv", List.of("--token", MASK, "-D", "password=" + MASK, "z", "token", "w")));
    }

    @Test
    void whateverFollowsASecretOptionIsMaskedUnlessItTellsNothing() {
        Object tree =
                Arrays.asList("--token", 1234, "--token", List.of("x"), "--token", null, "--token", "", "--token");

        assertThat(scrubber.scrub(tree))
                .isEqualTo(Arrays.asList("--token", MASK, "--token", MASK, "--token", null, "--token", "", "--token"));
    }

    @Test
    void anArgumentThatHasItsValueDoesNotTakeTheNext() {
        assertThat(scrubber.scrub(List.of("--token=a", "b", "--token c", "d")))
                .isEqualTo(List.of("--token=" + MASK, "b", "--token " + MASK, "d"));
    }

    @Test
    void fiftyLevelsAreScrubbedAndDeeperOnesMasked() {
        assertThat(innermost(scrubber.scrub(nested(50)))).isEqualTo(Map.of("token", MASK, "n", 1));
        assertThat(innermost(scrubber.scrub(nested(51)))).isEqualTo(MASK);
        assertThat(innermost(scrubber.scrub(nested(100_000)))).isEqualTo(MASK);
    }

    @Test
    void listsCountAsLevelsToo() {
        Object tree = List.of();
        for (int level = 2; level <= 51; level++) {
            tree = Map.of("a", tree);
        }

        assertThat(innermost(scrubber.scrub(tree))).isEqualTo(MASK);
    }

    @Test
    void aSmallStackIsEnough() throws InterruptedException {
        List<Object> result = Collections.synchronizedList(new ArrayList<>());
        Object tree = nested(100_000);
        Thread small = new Thread(null, () -> result.add(scrubber.scrub(tree)), "small", 256 * 1024);

        small.start();
        small.join();

        assertThat(result).hasSize(1);
    }

    @Test
    void scrubbersSeeWhatTheRulesLeftAndEachOther() {
        List<String> seen = new ArrayList<>();
        Scrubber asking = new Scrubber(List.of(
                (name, value) -> value.replace("42", "#"), (name, value) -> note(seen, name + "=" + value, value)));

        Object scrubbed = asking.scrub(Map.of("orders", List.of("no 42", "--token x")));

        assertThat(scrubbed).isEqualTo(Map.of("orders", List.of("no #", "--token ********")));
        assertThat(seen).containsExactly("orders=no #", "orders=--token ********");
    }

    @Test
    void scrubbersAreNotAskedAboutMaskedAndEmptyValues() {
        List<String> seen = new ArrayList<>();
        Scrubber asking = new Scrubber(List.of((name, value) -> note(seen, name, value)));

        asking.scrub("password", "x");
        asking.scrub("plain", "");
        asking.scrub("plain", MASK);

        assertThat(seen).isEmpty();
    }

    @Test
    void whatStandsUnderNoNameHasAnEmptyOne() {
        List<String> seen = new ArrayList<>();
        Scrubber asking = new Scrubber(List.of((name, value) -> note(seen, name, value)));

        asking.scrub("a");
        asking.scrub(List.of("b"));

        assertThat(seen).containsExactly("", "");
    }

    @Test
    void aScrubberMayEmptyAValue() {
        Scrubber asking = new Scrubber(List.of((name, value) -> "", (name, value) -> "never"));

        assertThat(asking.scrub("a", "b")).isEmpty();
    }

    @Test
    void aScrubberThatThrowsMasksTheWholeValue() {
        assertThat(new Scrubber(List.of(throwing(new IllegalStateException()))).scrub("a", "b"))
                .isEqualTo(MASK);
        assertThat(new Scrubber(List.of(throwing(new NoClassDefFoundError()))).scrub("a", "b"))
                .isEqualTo(MASK);
    }

    @Test
    @SuppressWarnings("NullAway") // what a careless scrubber does
    void aScrubberThatReturnsNullMasksTheWholeValue() {
        Scrubber careless = new Scrubber(List.of((name, value) -> null, (name, value) -> "never"));

        assertThat(careless.scrub("a", "b")).isEqualTo(MASK);
    }

    @Test
    void anErrorOfTheVirtualMachineIsPassedOn() {
        Scrubber dying = new Scrubber(List.of(throwing(new OutOfMemoryError())));

        assertThatThrownBy(() -> dying.scrub("a", "b")).isInstanceOf(OutOfMemoryError.class);
    }

    private static String note(List<String> seen, String what, String value) {
        seen.add(what);
        return value;
    }

    private static SecretScrubber throwing(Throwable problem) {
        return (name, value) -> {
            if (problem instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) problem;
        };
    }

    /** Maps and lists by turns, {@code levels} of them with the innermost. */
    private static Object nested(int levels) {
        Object tree = Map.of("token", "x", "n", 1);
        for (int i = 1; i < levels; i++) {
            tree = i % 2 == 0 ? Map.of("a", tree) : List.of(tree);
        }
        return tree;
    }

    private static @Nullable Object innermost(@Nullable Object tree) {
        Object inner = tree;
        while (inner instanceof List<?> || (inner instanceof Map<?, ?> map && map.size() == 1)) {
            inner = inner instanceof List<?> list ? list.get(0) : ((Map<?, ?>) inner).get("a");
        }
        return inner;
    }
}
