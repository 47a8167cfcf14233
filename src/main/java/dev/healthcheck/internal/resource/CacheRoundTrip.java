package dev.healthcheck.internal.resource;

import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import java.io.IOException;
import java.util.UUID;
import javax.cache.Cache;
import javax.cache.configuration.Configuration;
import org.jspecify.annotations.Nullable;

/** Puts an entry of its own into a cache, gets it, and removes it. */
record CacheRoundTrip(Judge judge) {

    CheckResult run(CacheSource source) throws IOException {
        Cache<Object, Object> cache = ofTexts(source);
        String text = "healthcheck-" + UUID.randomUUID();
        long start = System.nanoTime();
        try {
            Object kept = roundTrip(cache, text);
            if (!text.equals(kept)) {
                throw new IOException(
                        "the cache %s does not keep a new entry: is it full, or do its entries expire at once?"
                                .formatted(source.name()));
            }
        } catch (RuntimeException e) {
            throw new IOException(
                    "the cache %s fails: is its server running? '%s'".formatted(source.name(), Quote.of(e)), e);
        }
        return Measured.since(start).detail("resource", source.name()).judgedBy(judge);
    }

    private static @Nullable Object roundTrip(Cache<Object, Object> cache, String text) {
        try {
            cache.put(text, text);
            return cache.get(text);
        } finally {
            // Also after a failed put, which the server may have got.
            cache.remove(text);
        }
    }

    /** {@return the cache, which must be open and take texts} */
    @SuppressWarnings("unchecked") // The configuration tells the types.
    private static Cache<Object, Object> ofTexts(CacheSource source) throws IOException {
        if (source.cache().isClosed()) {
            throw new IOException(
                    "the cache %s is closed: has the application or the server closed it?".formatted(source.name()));
        }
        Configuration<?, ?> types = source.cache().getConfiguration(Configuration.class);
        if (!types.getKeyType().isAssignableFrom(String.class)
                || !types.getValueType().isAssignableFrom(String.class)) {
            throw new IOException("the cache %s takes no texts, but %s for %s: create one with texts for checks"
                    .formatted(
                            source.name(),
                            types.getValueType().getSimpleName(),
                            types.getKeyType().getSimpleName()));
        }
        return (Cache<Object, Object>) source.cache();
    }
}
