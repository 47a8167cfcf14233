package dev.healthcheck.internal.format;

import dev.healthcheck.internal.page.HealthPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The body of a response, ready to send, also compressed. No caller may change the bytes. */
public final class Body {
    /** A shorter body fits into one packet, so that its compression saves nothing. */
    private static final int WORTH_COMPRESSION = 1200;

    private static final int TAG_BYTES = 8;

    /** Stops a browser from running the content, such as the output of a check. */
    private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'";

    private final String mediaType;
    private final byte[] bytes;
    private final String policy;
    private volatile @Nullable String tag;
    private volatile @Nullable String compressedTag;
    private volatile byte @Nullable [] compressed;

    public Body(String mediaType, byte[] bytes) {
        this(mediaType, bytes, NOTHING_RUNS);
    }

    private Body(String mediaType, byte[] bytes, String policy) {
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.policy = policy;
    }

    /** {@return the body of a page for browsers} */
    public static Body page(String html) {
        return new Body(HtmlFormat.TYPE, html.getBytes(StandardCharsets.UTF_8), HealthPage.POLICY);
    }

    static Body of(String mediaType, String text) {
        return new Body(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** {@return the value of {@code Content-Security-Policy} for the body} */
    public String policy() {
        return policy;
    }

    /** {@return the entity tag of the bytes or of the compressed bytes: RFC 9110, 8.8.3} Equal bytes have equal tags. */
    public String tag(boolean ofCompressed) {
        String known = ofCompressed ? compressedTag : tag;
        return known == null ? newTag(ofCompressed) : known;
    }

    private String newTag(boolean ofCompressed) {
        String opaque = HexFormat.of().formatHex(Arrays.copyOf(digest(), TAG_BYTES));
        tag = '"' + opaque + '"';
        compressedTag = '"' + opaque + "-gzip\"";
        return ofCompressed ? compressedTag : tag;
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each JVM has SHA-256", e);
        }
    }

    /** {@return whether the compressed bytes save enough} */
    public boolean isWorthCompression() {
        return bytes.length >= WORTH_COMPRESSION;
    }

    /** {@return the bytes in the coding {@code gzip}, which the first caller makes} */
    public byte[] compressed() {
        byte[] known = compressed;
        if (known == null) {
            known = gzip();
            compressed = known;
        }
        return known;
    }

    private byte[] gzip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
