package dev.healthcheck.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Class files that are compiled from source, in memory. */
final class Compiled {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record|enum) (\\w+)");

    private final Map<String, byte[]> files = new HashMap<>();

    private Compiled() {}

    /** {@return the class files of the sources, of which each has one type at the top} */
    static Compiled of(String... sources) {
        Compiled compiled = new Compiled();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null)) {
            assertThat(compiler.getTask(
                                    problems,
                                    compiled.outputs(standard),
                                    null,
                                    List.of("-proc:none", "-nowarn"),
                                    null,
                                    Stream.of(sources).map(Source::new).toList())
                            .call())
                    .as(() -> problems.toString())
                    .isTrue();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return compiled;
    }

    private JavaFileManager outputs(JavaFileManager standard) {
        return new ForwardingJavaFileManager<>(standard) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                return new Output(name);
            }
        };
    }

    InputStream open(String className) {
        byte[] file = files.get(className);
        return file == null ? null : new ByteArrayInputStream(file);
    }

    byte[] bytes(String className) {
        return files.get(className);
    }

    LivenessLint lint() {
        return new LivenessLint(this::open);
    }

    /** {@return the reasons for a method without parameters and injections} */
    List<String> reasons(String className, String method, String... parameters) {
        return lint().reasons(new LintedCheck(
                "any",
                className + "#" + method,
                List.of(),
                List.of(),
                new MethodName(className, method, List.of(parameters))));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("memory:///" + path(text) + ".java"), Kind.SOURCE);
            this.text = text;
        }

        private static String path(String text) {
            String folder = PACKAGE.matcher(text)
                    .results()
                    .findFirst()
                    .map(found -> found.group(1).replace('.', '/') + "/")
                    .orElse("");
            MatchResult type = TYPE.matcher(text).results().findFirst().orElseThrow();
            return folder + type.group(1);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
        }
    }

    private final class Output extends SimpleJavaFileObject {
        private final String name;

        Output(String name) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
            this.name = name;
        }

        @Override
        public OutputStream openOutputStream() {
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    files.put(name, toByteArray());
                }
            };
        }
    }
}
