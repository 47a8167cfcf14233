package dev.healthcheck.spi;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;

/**
 * The body that a {@link ReportFormat} writes. Immutable: the class copies the bytes that it receives and returns.
 *
 * <pre>{@code
 * ReportBody.of("checker,passed\r\n");
 * ReportBody.of(protobuf.toByteArray());
 * }</pre>
 */
public final class ReportBody {
    private final byte[] bytes;

    private ReportBody(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Creates a body from text. The response sends the text as UTF-8.
     *
     * @param text the text; may be empty, not null
     * @return the body
     */
    public static ReportBody of(String text) {
        return new ReportBody(requireNonNull(text, "text").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Creates a body from bytes. The response sends the bytes unchanged.
     *
     * @param bytes the bytes; may be empty, not null
     * @return the body
     */
    public static ReportBody of(byte[] bytes) {
        return new ReportBody(requireNonNull(bytes, "bytes").clone());
    }

    /** {@return a copy of the bytes} */
    public byte[] bytes() {
        return bytes.clone();
    }
}
