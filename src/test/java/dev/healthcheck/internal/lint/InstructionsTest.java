package dev.healthcheck.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstructionsTest {
    private static final String OPENED = "calls java.net.URL.openStream, a network connection";

    /** The numbers of bytes of operands are those of chapter 6.5 of the JVM specification. */
    @ParameterizedTest
    @CsvSource({
        "0, 15, 0",
        "16, 16, 1",
        "17, 17, 2",
        "18, 18, 1",
        "19, 20, 2",
        "21, 25, 1",
        "26, 53, 0",
        "54, 58, 1",
        "59, 131, 0",
        "132, 132, 2",
        "133, 152, 0",
        "153, 168, 2",
        "169, 169, 1",
        "172, 177, 0",
        "178, 184, 2",
        "185, 186, 4",
        "187, 187, 2",
        "188, 188, 1",
        "189, 189, 2",
        "190, 191, 0",
        "192, 193, 2",
        "194, 195, 0",
        "197, 197, 3",
        "198, 199, 2",
        "200, 201, 4",
    })
    void theInstructionBehindEachInstructionIsFound(int first, int last, int operands) {
        for (int opcode = first; opcode <= last; opcode++) {
            int[] code = new int[1 + operands];
            // An operand that is taken for an instruction hides the next instruction.
            Arrays.fill(code, 187);
            code[0] = opcode;

            assertThat(visited(code, 187, 1, 2)).as("behind " + opcode).last().isEqualTo("187 258");
        }
    }

    @Test
    void wideDoublesAnOperand() {
        assertThat(visited(new int[] {196, 21, 187, 187}, 187, 0, 7)).containsExactly("187 7");
        assertThat(visited(new int[] {196, 132, 187, 187, 187, 187}, 187, 0, 7)).containsExactly("187 7");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aSwitchBeginsAtAMultipleOfFour(int before) {
        for (int entries : new int[] {1, 2, 300}) {
            ByteArrayOutputStream table = start(before, 170);
            ints(table, 0, -5, -5 + entries - 1);
            IntStream.range(0, entries).forEach(entry -> ints(table, 0xbbbbbbbb));
            assertThat(visited(table, 187, 0, 7)).containsExactly("187 7");

            ByteArrayOutputStream look = start(before, 171);
            ints(look, 0, entries);
            IntStream.range(0, entries).forEach(entry -> ints(look, 0xbbbbbbbb, 0xbbbbbbbb));
            assertThat(visited(look, 187, 0, 7)).containsExactly("187 7");
        }
        ByteArrayOutputStream empty = start(before, 171);
        ints(empty, 0, 0);
        assertThat(visited(empty, 187, 0, 7)).containsExactly("187 7");
    }

    private static ByteArrayOutputStream start(int before, int opcode) {
        ByteArrayOutputStream code = new ByteArrayOutputStream();
        IntStream.range(0, before).forEach(place -> code.write(0));
        code.write(opcode);
        while (code.size() % 4 != 0) {
            code.write(187);
        }
        return code;
    }

    private static void ints(ByteArrayOutputStream code, int... numbers) {
        for (int number : numbers) {
            code.writeBytes(ByteBuffer.allocate(4).putInt(number).array());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "202",
                "255",
                "187 0",
                "18",
                "170 0 0 0 0 0 0 0 0 0 0 9 0 0 0 0",
                "171 0 0 0 0 0 0 0 255 255 255 255",
                "170 0 0 0 0 0 0 0 128 0 0 0 127 255 255 255",
                "171 0 0 0 0 0 0 0 127 255 255 255",
                "196",
                "196 132 0 0"
            })
    void malformedCodeIsRefused(String bytes) {
        int[] code = Stream.of(bytes.split(" ")).mapToInt(Integer::parseInt).toArray();

        assertThatThrownBy(() -> visited(code)).isInstanceOf(RuntimeException.class);
    }

    private static List<String> visited(int[] code, int... more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        IntStream.of(code).forEach(bytes::write);
        return visited(bytes, more);
    }

    private static List<String> visited(ByteArrayOutputStream bytes, int... more) {
        IntStream.of(more).forEach(bytes::write);
        List<String> visited = new ArrayList<>();
        Instructions.visit(ByteBuffer.wrap(bytes.toByteArray()), (opcode, index) -> visited.add(opcode + " " + index));
        return visited;
    }

    /** Each method calls at its end, so that all instructions before have to be understood. */
    @Test
    void theCallBehindEachFormOfCodeIsFound() {
        String locals =
                IntStream.range(0, 300).mapToObj(i -> "long l" + i + " = s;").reduce("", String::concat);
        String constants = IntStream.range(0, 300)
                .mapToObj(i -> "use(\"s" + i + "\"); use(" + i + "1234567L); use(" + i + ".25d); use(" + i + ".5f);")
                .reduce("", String::concat);
        String sparse = IntStream.range(0, 20)
                .mapToObj(i -> "case " + i * i * 1000 + ": s++; break;")
                .reduce("", String::concat);
        String dense = IntStream.range(0, 20)
                .mapToObj(i -> "case " + i + ": s++; break;")
                .reduce("", String::concat);
        String huge = "s += s * 3 + (s ^ 5);".repeat(6_000);
        String call = "new java.net.URL(\"file:x\").openStream(); }\n";
        Compiled compiled = Compiled.of("class A { void use(Object o) { }\n"
                + "void wide(int s) throws Exception { " + locals + " int i = s; i += 1000; l299++; " + call
                + "void constants(int s) throws Exception { " + constants + call
                + "void sparse(int s) throws Exception { switch (s) { " + sparse + "} " + call
                + "void dense(int s) throws Exception { switch (s) { " + dense + "} " + call
                + "void text(String s) throws Exception { switch (s) { case \"a\": use(s); case \"b\": use(1); } "
                + call
                + "void arrays(int s) throws Exception { use(new int[s][s][]); use(new Object[s]); " + call
                + "void far(int s) throws Exception { while (s > 0) { " + huge + " if (s == 7) { break; } } " + call
                + "void handled(int s) throws Exception { synchronized (this) { try { use(s); } finally { use(2); } } "
                + call
                + "void joined(int s) throws Exception { use(\"a\" + s + 1L * s); Runnable r = () -> use(s); " + call
                + "}");

        for (String method :
                List.of("wide", "constants", "sparse", "dense", "text", "arrays", "far", "handled", "joined")) {
            assertThat(compiled.reasons("A", method)).as(method).containsExactly(OPENED);
        }
    }

    @Test
    void theClassFilesOfTheJdkAreUnderstood() throws IOException {
        Path classes = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base", "java", "util");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(classes)) {
            files = walk.filter(file -> file.toString().endsWith(".class")).toList();
        }

        assertThat(files).hasSizeGreaterThan(500);
        for (Path file : files) {
            ClassCode code = new ClassCode(Files.readAllBytes(file));
            assertThat(classes.relativize(file).toString()).endsWith(code.name().replaceFirst(".*/", "") + ".class");
            for (ClassCode.Method method : code.methods()) {
                assertThatCode(() -> MethodUses.of(code, method, name -> null)).doesNotThrowAnyException();
            }
        }
    }

    private static final byte[] GOOD = Compiled.of("""
                    class A {
                        Object check(int s) throws Exception {
                            switch (s) { case 1: s = 2; case 300000: s = 3; }
                            java.util.concurrent.Callable<Object> c = () -> new java.net.URL("file:x").openStream();
                            return c.call();
                        }
                    }
                    """).bytes("A");

    private static List<String> reasons(byte[] file) {
        MethodName method = new MethodName("A", "check", List.of("int"));
        return new LivenessLint(name -> new ByteArrayInputStream(file))
                .reasons(new LintedCheck("a", "A#check(int)", List.of(), List.of(), method));
    }

    @Test
    void aClassFileThatEndsAnywhereHasNoReason() {
        assertThat(reasons(GOOD)).containsExactly(OPENED);
        for (int length = 0; length < GOOD.length; length++) {
            assertThat(reasons(Arrays.copyOf(GOOD, length))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void randomBytesHarmNobody(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            byte[] changed = GOOD.clone();
            for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
                changed[8 + random.nextInt(changed.length - 8)] = (byte) random.nextInt();
            }
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);

            assertThatCode(() -> reasons(changed)).doesNotThrowAnyException();
            assertThat(reasons(noise)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 255})
    void noByteThatIsChangedHarmsAnybody(int value) {
        for (int place = 0; place < GOOD.length; place++) {
            byte[] changed = GOOD.clone();
            changed[place] = (byte) value;

            assertThatCode(() -> reasons(changed)).doesNotThrowAnyException();
        }
    }

    @Test
    void aFileThatCannotBeReadHarmsNobody() {
        MethodName method = new MethodName("a.B", "c", List.of());
        LintedCheck check = new LintedCheck("a", "A#b", List.of(), List.of(), method);

        assertThat(new LivenessLint(name -> {
                            throw new IllegalStateException(name);
                        })
                        .reasons(check))
                .isEmpty();
        assertThat(new LivenessLint(name -> new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("gone");
                            }
                        })
                        .reasons(check))
                .isEmpty();
    }
}
