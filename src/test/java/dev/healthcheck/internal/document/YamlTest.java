package dev.healthcheck.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YamlTest {
    @Test
    void aDocumentHasItsReasonsAboveItsValues() {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("path", "/a/b");
        inner.put("port", new Commented(8080, "why\nand why"));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("get", inner);
        document.put("list", List.of(1, true, new Commented(Map.of("a", List.of()), "item"), List.of("x")));
        document.put("none", Map.of());

        assertThat(Yaml.write("top", document)).isEqualTo("""
                        # top
                        get:
                          path: /a/b
                          # why
                          # and why
                          port: 8080
                        list:
                          - 1
                          - true
                          # item
                          - a: []
                          -
                            - x
                        none: {}
                        """);
    }

    @Test
    void aTextIsQuotedOnlyWhereItMayBeMistaken() {
        assertThat(Yaml.write("", Map.of("a", "success"))).endsWith("a: success\n");
        assertThat(Yaml.write("", Map.of("a", "Yes"))).endsWith("a: \"Yes\"\n");
        assertThat(Yaml.write("", Map.of("a", "27s"))).endsWith("a: \"27s\"\n");
        assertThat(Yaml.write("", Map.of("a", "x{y=\"z\"}"))).endsWith("a: 'x{y=\"z\"}'\n");
        assertThat(Yaml.write("", Map.of("a", "a\nb"))).endsWith("a: \"a\\nb\"\n");
    }

    @Test
    void eachTextIsReadAsItWasWritten() {
        List<String> texts = new ArrayList<>(Facts.HOSTILE);
        texts.add("");
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            texts.add(random(random));
        }
        for (String text : texts) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("x" + text, List.of(text, Map.of(text, text)));
            document.put("y", new Commented(Map.of("z", new Commented(text, text)), text));

            Map<String, Object> expected = new LinkedHashMap<>();
            expected.put("x" + text, List.of(text, Map.of(text, text)));
            expected.put("y", Map.of("z", text));
            assertThat(Facts.parsed(Yaml.write(text, document))).isEqualTo(expected);
        }
    }

    @Test
    void halfACharacterBecomesTheSignForIt() {
        assertThat(Facts.parsed(Yaml.write("\ud800", Map.of("a", "x\udc00y")))).isEqualTo(Map.of("a", "x\ufffdy"));
    }

    @Test
    void aLongReasonIsSeveralLines() {
        assertThat(Yaml.write("word ".repeat(100), Map.of("a", 1)).lines())
                .allMatch(line -> line.length() <= 110)
                .filteredOn(line -> line.startsWith("#"))
                .hasSizeGreaterThan(4);
    }

    private static String random(Random random) {
        String marks = "\"'\\\n\t :#-{}[],&*!|>%@`?~=<.0123456789aeEnyxo_/\u0007\u0085\u2028\u00e9\u202e";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.appendCodePoint(
                    random.nextInt(20) == 0
                            ? 0x1f600 + random.nextInt(9)
                            : marks.charAt(random.nextInt(marks.length())));
        }
        return text.toString();
    }
}
