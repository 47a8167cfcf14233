package dev.healthcheck.spi;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;

/**
 * The body that a {@link ReportFormat} has written. Immutable: the bytes are copied on the way in and out.
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
     * Makes a body of characters, which are sent as UTF-8.
     *
     * @param text may be empty, not null
     * @return the body
     */
    public static ReportBody of(String text) {
        return new ReportBody(requireNonNull(text, "text").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes a body of bytes, which are sent as they are.
     *
     * @param bytes may be empty, not null
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
