package dev.healthcheck.internal.format;

import java.nio.charset.StandardCharsets;

/** The body of a response, ready to send. The record does not copy the bytes, so no caller may change them. */
public record Body(String mediaType, byte[] bytes) {

    static Body of(String mediaType, String text) {
        return new Body(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }
}
