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

/** The token that a caller sends as {@code Authorization: Bearer TOKEN} (RFC 6750, 2.1). The class never shows it. */
public final class Token {
    static final String ALLOWED = "16 to 4096 letters, digits and - . _ ~ + /, with = at the end only";
    static final String FILE = "the path of a file that can be read and holds nothing but a token: " + ALLOWED;

    private static final String SCHEME = "Bearer ";
    private static final int SHORTEST = 16;

    private static final int LONGEST = 4096; // Most servers reject a header of this length.

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
            // The message does not contain the text, which may be the token with one wrong character.
            throw new IllegalArgumentException("no token");
        }
        return new Token(token.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads at most the longest token and some white space, because some files have no end. */
    static Token read(String file) {
        try (InputStream content = Files.newInputStream(Path.of(file.strip()))) {
            return parse(new String(content.readNBytes(2 * LONGEST), StandardCharsets.ISO_8859_1));
        } catch (IOException | SecurityException e) {
            throw new IllegalArgumentException("no file", e);
        }
    }

    /** {@return whether the only {@code Authorization} header has this token} The comparison takes constant time. */
    public boolean isIn(@Nullable List<String> authorization) {
        String header = authorization == null || authorization.size() != 1 ? null : authorization.get(0);
        return header != null
                && header.length() <= SCHEME.length() + LONGEST
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        bytes, header.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8));
    }
}
