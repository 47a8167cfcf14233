package dev.healthcheck.internal.lint;

import static dev.healthcheck.internal.lint.ConstantPool.u2;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The methods of a class file with their code: JVM specification, 4.1. Other parts are skipped. */
final class ClassCode {
    private static final int MAGIC = 0xcafebabe;
    private static final int BRIDGE = 0x40;

    private final ConstantPool constants;
    private final String name;
    private final @Nullable String superName;
    private final List<Method> methods = new ArrayList<>();

    /** The indexes of the arguments of each bootstrap method. */
    private final List<List<Integer>> bootstraps = new ArrayList<>();

    /**
     * Reads a class file.
     *
     * @throws RuntimeException if the class file is malformed
     */
    ClassCode(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        if (bytes.getInt() != MAGIC) {
            throw new IllegalArgumentException("no class file");
        }
        bytes.getInt();
        this.constants = new ConstantPool(bytes);
        bytes.getShort();
        this.name = constants.className(u2(bytes));
        int above = u2(bytes);
        this.superName = above == 0 ? null : constants.className(above);
        skip(bytes, 2L * u2(bytes));
        readFields(bytes);
        readMethods(bytes);
        readAttributes(bytes);
    }

    private static void skip(ByteBuffer bytes, long count) {
        bytes.position(Math.toIntExact(bytes.position() + count));
    }

    private static void readFields(ByteBuffer bytes) {
        for (int left = u2(bytes); left > 0; left--) {
            skip(bytes, 6);
            for (int attributes = u2(bytes); attributes > 0; attributes--) {
                skip(bytes, 2);
                skip(bytes, u4(bytes));
            }
        }
    }

    private static long u4(ByteBuffer bytes) {
        return Integer.toUnsignedLong(bytes.getInt());
    }

    private void readMethods(ByteBuffer bytes) {
        for (int left = u2(bytes); left > 0; left--) {
            int access = u2(bytes);
            String method = constants.utf8(u2(bytes));
            String descriptor = constants.utf8(u2(bytes));
            ByteBuffer code = ByteBuffer.allocate(0);
            for (int attributes = u2(bytes); attributes > 0; attributes--) {
                boolean isCode = constants.utf8(u2(bytes)).equals("Code");
                ByteBuffer content = part(bytes, u4(bytes));
                code = isCode ? codeIn(content) : code;
            }
            methods.add(new Method(access, method, descriptor, code));
        }
    }

    private static ByteBuffer part(ByteBuffer bytes, long length) {
        ByteBuffer part = bytes.slice(bytes.position(), Math.toIntExact(length));
        skip(bytes, length);
        return part;
    }

    /** {@return the instructions in the content of a Code attribute: JVM specification, 4.7.3} */
    private static ByteBuffer codeIn(ByteBuffer content) {
        skip(content, 4);
        return part(content, u4(content));
    }

    private void readAttributes(ByteBuffer bytes) {
        for (int left = u2(bytes); left > 0; left--) {
            boolean isBootstraps = constants.utf8(u2(bytes)).equals("BootstrapMethods");
            ByteBuffer content = part(bytes, u4(bytes));
            if (isBootstraps) {
                readBootstraps(content);
            }
        }
    }

    private void readBootstraps(ByteBuffer content) {
        for (int left = u2(content); left > 0; left--) {
            skip(content, 2);
            List<Integer> arguments = new ArrayList<>();
            for (int more = u2(content); more > 0; more--) {
                arguments.add(u2(content));
            }
            bootstraps.add(arguments);
        }
    }

    ConstantPool constants() {
        return constants;
    }

    /** {@return the name with slashes} */
    String name() {
        return name;
    }

    /** {@return the name of the class above, with slashes; null for {@code java.lang.Object}} */
    @Nullable
    String superName() {
        return superName;
    }

    List<Method> methods() {
        return methods;
    }

    List<Integer> argumentsOfBootstrap(int index) {
        return bootstraps.get(index);
    }

    Optional<Method> method(String named, String descriptor) {
        return methods.stream()
                .filter(one -> one.name.equals(named) && one.descriptor.equals(descriptor))
                .findFirst();
    }

    /** {@return the method of the name with these parameters; or else the only method of the name} */
    Optional<Method> method(MethodName wanted) {
        List<Method> named = methods.stream()
                .filter(one -> one.name.equals(wanted.name()) && (one.access & BRIDGE) == 0)
                .toList();
        List<String> parameters =
                wanted.parameterTypes().stream().map(TypeNames::normal).toList();
        // The parameters of a generic method have other names in the class file.
        return named.stream()
                .filter(one -> named.size() == 1
                        || TypeNames.parameters(one.descriptor).equals(parameters))
                .findFirst();
    }

    /**
     * A method of the class file.
     *
     * @param code the instructions; empty for an abstract or native method
     */
    record Method(int access, String name, String descriptor, ByteBuffer code) {}
}
