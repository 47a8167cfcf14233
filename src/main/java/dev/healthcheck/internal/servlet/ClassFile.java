package dev.healthcheck.internal.servlet;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The file of a class of the application.
 *
 * @param className the name, as {@link Class#getName()} returns it
 * @param content opens the file at each call; returns null if the file no longer exists
 */
public record ClassFile(String className, Callable<@Nullable InputStream> content) {

    /** {@return the names among {@code types} that the class file uses, in any place} The class is not loaded. */
    public Set<String> typesNamed(Set<String> types) {
        byte[] bytes = bytes();
        Set<String> named = new TreeSet<>();
        for (String type : types) {
            if (names(bytes, type.replace('.', '/').getBytes(StandardCharsets.UTF_8))) {
                named.add(type);
            }
        }
        return named;
    }

    private byte[] bytes() {
        try (InputStream stream = content.call()) {
            return stream == null ? new byte[0] : stream.readAllBytes();
        } catch (Exception unreadable) {
            return new byte[0];
        }
    }

    private static boolean names(byte[] bytes, byte[] type) {
        for (int i = 2; i < bytes.length - type.length; i++) {
            if (bytes[i] == type[0]
                    && Arrays.equals(bytes, i, i + type.length, type, 0, type.length)
                    && (isDescriptor(bytes, i, type.length) || isWholeConstant(bytes, i, type.length))) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether the name is in a descriptor: JVM specification, 4.3.2} */
    private static boolean isDescriptor(byte[] bytes, int start, int length) {
        return bytes[start - 1] == 'L' && bytes[start + length] == ';';
    }

    /** {@return whether the name is a whole constant, after its length: JVM specification, 4.4.7} */
    private static boolean isWholeConstant(byte[] bytes, int start, int length) {
        return (bytes[start - 2] & 0xff) << 8 == (length & 0xff00) && (bytes[start - 1] & 0xff) == (length & 0xff);
    }
}
