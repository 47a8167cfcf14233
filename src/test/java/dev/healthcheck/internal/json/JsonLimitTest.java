package dev.healthcheck.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.healthcheck.testing.Quiet;
import java.io.IOException;
import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Quiet.class)
class JsonLimitTest {
    private static final String MARK = "… (cut: more than 4000000 characters)";

    private final Json json = new Json();

    @AfterEach
    void close() {
        json.close();
    }

    @Test
    void aCollectionThatNeverEndsBecomesATextThatSaysSo() {
        assertThat(json.tree(new AbstractCollection<String>() {
                    @Override
                    public Iterator<String> iterator() {
                        return Stream.generate(() -> "again").iterator();
                    }

                    @Override
                    public int size() {
                        return Integer.MAX_VALUE;
                    }
                }))
                .isEqualTo(MARK);
    }

    @Test
    void aTextOfTenMillionCharactersKeepsItsBeginning() {
        assertThat((String) json.tree("x".repeat(10_000_000))).hasSize(Json.LONGEST);
    }

    @Test
    void aTextOfTheLongestLengthIsKept() {
        String text = "x".repeat(Json.LONGEST);

        assertThat(json.tree(text)).isSameAs(text);
    }

    @Test
    void aTextIsNotCutWithinACharacter() {
        String text = (String) json.tree("x" + "😀".repeat(Json.LONGEST / 2));

        assertThat(Character.isHighSurrogate(text.charAt(text.length() - 1))).isFalse();
    }

    @Test
    void aTextInsideOfSomethingIsLimitedWithIt() {
        assertThat(json.tree(List.of("x".repeat(10_000_000)))).isEqualTo(MARK);
    }

    @Test
    void theWriterKeepsWhatFits() throws IOException {
        LimitedWriter writer = new LimitedWriter(5);
        writer.write("xxabcdexx".toCharArray(), 2, 5);
        writer.flush();
        writer.close();

        assertThat(writer).hasToString("abcde");
        assertThat(writer.isFull()).isFalse();
    }

    @Test
    void theWriterRefusesWhatDoesNot() throws IOException {
        LimitedWriter writer = new LimitedWriter(5);
        writer.write("abc");

        assertThatThrownBy(() -> writer.write("def")).hasMessage("more than 5 characters");
        assertThat(writer.isFull()).isTrue();
    }

    @Test
    void aWriterThatIsFullStaysSo() {
        LimitedWriter writer = new LimitedWriter(2);

        assertThatThrownBy(() -> writer.write("abc")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> writer.write("a")).isInstanceOf(IOException.class);
    }
}
