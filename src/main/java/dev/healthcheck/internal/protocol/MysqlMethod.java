package dev.healthcheck.internal.protocol;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The login methods of MySQL: each mixes the password with random bytes of the server. */
final class MysqlMethod {
    static final String NATIVE = "mysql_native_password";
    static final String SHA_2 = "caching_sha2_password";

    private static final List<String> KNOWN = List.of(NATIVE, SHA_2);

    private MysqlMethod() {}

    static boolean isKnown(String method) {
        return KNOWN.contains(method);
    }

    /** {@return what the client sends instead of the password} */
    static byte[] answer(String method, String password, byte[] salt) throws IOException {
        if (password.isEmpty()) {
            return new byte[0];
        }
        try {
            return method.equals(NATIVE) ? sha1(password, salt) : sha256(password, salt);
        } catch (NoSuchAlgorithmException e) {
            throw new IOException("this JVM does not know the login method %s of the server".formatted(method), e);
        }
    }

    /** SHA1(password) xor SHA1(salt, SHA1(SHA1(password))). */
    private static byte[] sha1(String password, byte[] salt) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-1");
        byte[] once = digest.digest(password.getBytes(StandardCharsets.UTF_8));
        byte[] twice = digest.digest(once);
        digest.update(salt);
        return xor(once, digest.digest(twice));
    }

    /** SHA256(password) xor SHA256(SHA256(SHA256(password)), salt). */
    private static byte[] sha256(String password, byte[] salt) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] once = digest.digest(password.getBytes(StandardCharsets.UTF_8));
        digest.update(digest.digest(once));
        return xor(once, digest.digest(salt));
    }

    private static byte[] xor(byte[] left, byte[] right) {
        byte[] both = new byte[left.length];
        for (int i = 0; i < left.length; i++) {
            both[i] = (byte) (left[i] ^ right[i]);
        }
        return both;
    }
}
