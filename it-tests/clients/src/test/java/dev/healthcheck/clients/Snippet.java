package dev.healthcheck.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A snippet of the page about clients, which a test changes where a reader has to change it. */
record Snippet(String text) {
    private static final Path PAGE = Path.of("..", "..", "src", "site", "markdown", "clients.md");
    private static final Pattern CODE = Pattern.compile("(?ms)^```\\w*\\n(.*?)^```$");

    /** {@return the first snippet below the heading} */
    static Snippet of(String heading) {
        return of(heading, 0);
    }

    /** {@return a snippet below the heading, counted from 0} */
    static Snippet of(String heading, int index) {
        List<String> snippets = CODE.matcher(section(heading))
                .results()
                .map(code -> code.group(1))
                .toList();
        return new Snippet(snippets.get(index));
    }

    private static String section(String heading) {
        try {
            Pattern section = Pattern.compile("(?ms)^## " + Pattern.quote(heading) + "$(.*?)(?=^## |\\z)");
            return section.matcher(Files.readString(PAGE))
                    .results()
                    .map(MatchResult::group)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the page has no section " + heading));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@return the snippet with another text} The page must have the text that is replaced. */
    Snippet with(String from, String to) {
        if (!text.contains(from)) {
            throw new IllegalStateException("'" + from + "' is not in the snippet:\n" + text);
        }
        return new Snippet(text.replace(from, to));
    }

    /** {@return the line that begins with the text, without the text} */
    String lineAfter(String beginning) {
        return text.lines()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no line begins with " + beginning + ":\n" + text));
    }
}
