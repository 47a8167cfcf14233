package dev.healthcheck.internal.format;

import java.nio.charset.StandardCharsets;

/** What a response carries, ready to send. The bytes are not copied: nobody may change them. */
public record Body(String mediaType, byte[] bytes) {

    static Body of(String mediaType, String text) {
        return new Body(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }
}
