package dev.healthcheck.internal.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a caller must show as {@code Authorization: Bearer TOKEN} (RFC 6750, 2.1). Says itself to nobody. */
public final class Token {
    static final String ALLOWED = "16 to 4096 letters, digits and - . _ ~ + /, with = at the end only";
    static final String FILE = "the path of a file that can be read and holds nothing but a token: " + ALLOWED;

    private static final String SCHEME = "Bearer ";
    private static final int SHORTEST = 16;

    /** More than the whole header may have on most servers. */
    private static final int LONGEST = 4096;

    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private final byte[] bytes;

    private Token(byte[] bytes) {
        this.bytes = bytes;
    }

    static Token parse(String text) {
        String token = text.strip();
        if (token.length() < SHORTEST
                || token.length() > LONGEST
                || !SYNTAX.matcher(token).matches()) {
            // Without what is wrong: it may be the token but for one character.
            throw new IllegalArgumentException("no token");
        }
        return new Token(token.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads no more than the longest token and some white space: not all that can be opened has an end. */
    static Token read(String file) {
        try (InputStream content = Files.newInputStream(Path.of(file.strip()))) {
            return parse(new String(content.readNBytes(2 * LONGEST), StandardCharsets.ISO_8859_1));
        } catch (IOException | SecurityException e) {
            throw new IllegalArgumentException("no file", e);
        }
    }

    /**
     * {@return whether the request shows this token}
     *
     * @param authorization the values of all its {@code Authorization} headers; of several, none counts
     */
    public boolean isIn(@Nullable List<String> authorization) {
        String header = authorization == null || authorization.size() != 1 ? null : authorization.get(0);
        return header != null
                && header.length() <= SCHEME.length() + LONGEST
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                // In a time that does not tell how much of it was right.
                && MessageDigest.isEqual(
                        bytes, header.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8));
    }
}
