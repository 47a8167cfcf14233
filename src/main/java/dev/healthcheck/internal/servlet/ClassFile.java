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
 * @param className as {@link Class#getName()} returns it
 * @param content opens it anew at each call; null says that it is gone
 */
public record ClassFile(String className, Callable<@Nullable InputStream> content) {

    /**
     * {@return which of these types the file names as a type of something, such as an annotation} The class need not be
     * loaded for it.
     *
     * @param types names of classes
     */
    public Set<String> typesNamed(Set<String> types) {
        byte[] bytes = bytes();
        Set<String> named = new TreeSet<>();
        for (String type : types) {
            byte[] descriptor = ("L" + type.replace('.', '/') + ";").getBytes(StandardCharsets.UTF_8);
            if (contains(bytes, descriptor)) {
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

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            if (bytes[i] == wanted[0] && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
