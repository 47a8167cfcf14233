package dev.healthcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.internal.message.Message;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the README, the pages of the site and those for contributors. */
class DocumentationTest {
    private static final Path SITE = Path.of("src", "site", "markdown");
    private static final Path SITE_FILES = Path.of("src", "site", "resources");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern INLINE_CODE = Pattern.compile("`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)]*)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CHANGELOG.md")));
        for (Path folder : List.of(SITE, Path.of(".github"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
            }
        }
        return pages;
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsToAFileOrAHeading(Path page) throws IOException {
        assertThat(links(page).filter(link -> !isGood(page, link))).isEmpty();
    }

    /** The site has its pages and nothing of the repository. */
    @ParameterizedTest
    @MethodSource("pages")
    void aPageOfTheSiteLinksToPagesOfTheSiteOnly(Path page) throws IOException {
        if (page.startsWith(SITE)) {
            assertThat(links(page).filter(link -> link.contains("/") && !link.startsWith("https://")))
                    .isEmpty();
        }
    }

    @Test
    void theMenuOfTheSiteHasEveryPage() throws IOException {
        String menu = Files.readString(Path.of("src", "site", "site.xml"));
        String index = Files.readString(SITE.resolve("index.md"));
        String readyMade = Files.readString(SITE.resolve("ready-made.md"));

        for (Path page : pages()) {
            String name = page.getFileName().toString();
            if (name.startsWith("check-")) {
                assertThat(readyMade).contains("(" + name + ")");
            } else if (page.startsWith(SITE)) {
                assertThat(menu).contains("href=\"" + name.replace(".md", ".html") + "\"");
                assertThat(index.contains("(" + name + ")")).as(name).isNotEqualTo(name.equals("index.md"));
            }
        }
    }

    @Test
    void thePageOfMessagesHasEveryMessage() throws IOException {
        assertThat(Files.readString(SITE.resolve("messages.md"))
                        .lines()
                        .filter(line -> line.startsWith("| HC"))
                        .map(row -> row.substring(0, row.lastIndexOf('|', row.length() - 2) + 1)))
                .containsExactlyElementsOf(Arrays.stream(Message.values())
                        .map(DocumentationTest::row)
                        .toList());
    }

    private static String row(Message message) {
        String level = message == Message.REFUSED ? "thrown" : message.level().toString();
        return "| %s | %s | %s |"
                .formatted(message.code(), level, message.pattern().replace("%s", "…"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLineThatLooksLikeJsonIsJson(Path page) throws IOException {
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("{\"")) {
                assertThat(JsonbBuilder.create().fromJson(line, Object.class))
                        .as(line)
                        .isNotNull();
            }
        }
    }

    private static Stream<String> links(Path page) throws IOException {
        String text = CODE.matcher(Files.readString(page)).replaceAll("");
        return LINK.matcher(INLINE_CODE.matcher(text).replaceAll("")).results().map(link -> link.group(1));
    }

    private static boolean isGood(Path page, String link) {
        if (link.startsWith("https://")) {
            return true;
        }
        String file = link.replaceFirst("#.*", "");
        String anchor = link.contains("#") ? link.substring(link.indexOf('#') + 1) : "";
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        if (page.startsWith(SITE) && Files.exists(SITE_FILES.resolve(file)) && !file.isEmpty()) {
            return anchor.isEmpty();
        }
        return Files.exists(target) && (anchor.isEmpty() || anchors(target).contains(anchor));
    }

    /** {@return the anchors of the headings, as a forge makes them} */
    private static List<String> anchors(Path page) {
        try {
            return HEADING.matcher(CODE.matcher(Files.readString(page)).replaceAll(""))
                    .results()
                    .map(DocumentationTest::anchor)
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static String anchor(MatchResult heading) {
        return heading.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
