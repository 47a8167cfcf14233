package dev.healthcheck.it.contract;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The snippets of the README and of the site, as a user pastes them into a package. */
final class Readme {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path README = ROOT.resolve("README.md");
    private static final Path SITE = ROOT.resolve(Path.of("src", "site", "markdown"));
    private static final Pattern SNIPPET = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern CLASS = Pattern.compile("public class (\\w+)");

    /** Open Liberty cannot load an Application that is in none. */
    private static final String PACKAGE = "shop";

    private Readme() {}

    /** {@return the snippets of the README in a language, in the order of the page} */
    static List<String> snippets(String language) {
        return snippets(README, language);
    }

    private static List<String> snippets(Path page, String language) {
        List<String> snippets = new ArrayList<>();
        Matcher matcher = SNIPPET.matcher(read(page));
        while (matcher.find()) {
            if (matcher.group(1).equals(language)) {
                snippets.add(matcher.group(2));
            }
        }
        return snippets;
    }

    private static List<Path> pages() {
        try (Stream<Path> site = Files.list(SITE)) {
            return Stream.concat(Stream.of(README), site.sorted()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the Java snippets of all pages by the name of their public class} */
    static Map<String, String> classes() {
        Map<String, String> classes = new LinkedHashMap<>();
        for (String snippet : pages().stream()
                .flatMap(page -> snippets(page, "java").stream())
                .toList()) {
            Matcher matcher = CLASS.matcher(snippet);
            if (!matcher.find()) {
                throw new IllegalStateException("no class to paste:\n" + snippet);
            }
            classes.put(matcher.group(1), snippet);
        }
        return classes;
    }

    /** {@return the first line of a page of the site that begins so} */
    static String line(String page, String begin) {
        return read(SITE.resolve(page))
                .lines()
                .filter(line -> line.startsWith(begin))
                .findFirst()
                .orElseThrow();
    }

    /** {@return the WAR with the classes of those snippets, compiled with nothing but the jar and the APIs} */
    static WebArchive with(WebArchive war, Map<String, String> snippets) {
        try {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), war.getName());
            Path sources = Files.createDirectories(folder.resolve("sources"));
            Path classes = folder.resolve("classes");
            Path compiledClasses = Files.createDirectories(classes.resolve(PACKAGE));
            List<String> files = new ArrayList<>();
            for (Map.Entry<String, String> snippet : snippets.entrySet()) {
                Path file = sources.resolve(snippet.getKey() + ".java");
                String source = "package " + PACKAGE + ";\n\n" + snippet.getValue();
                files.add(Files.writeString(file, source).toString());
            }
            compile(files, classes);
            try (Stream<Path> compiled = Files.list(compiledClasses)) {
                compiled.forEach(file -> war.addAsWebInfResource(
                        new ByteArrayAsset(bytes(file)), "classes/" + PACKAGE + "/" + file.getFileName()));
            }
            return war;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(List<String> files, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-d", classes.toString(), "-proc:none", "-Xlint:all", "-Werror");
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            StringWriter problems = new StringWriter();
            boolean good = compiler.getTask(
                            problems,
                            manager,
                            null,
                            options,
                            null,
                            manager.getJavaFileObjects(files.toArray(String[]::new)))
                    .call();
            if (!good) {
                throw new IllegalStateException("a snippet does not compile: " + problems);
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
