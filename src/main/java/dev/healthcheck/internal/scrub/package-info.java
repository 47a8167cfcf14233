/**
 * Hides secrets before anything leaves the application.
 *
 * <p>Purpose: finds secrets by the name that they stand under ({@code SecretNames}), by their format ({@code
 * Formats}, {@code Urls}, {@code Cookies}), and by names within the text ({@code Pairs}, {@code Prose}, {@code
 * Arguments}), in trees of maps, lists and strings. {@code Rules} puts these together; each marks {@code Spans} of a
 * text.
 *
 * <p>Threads: {@code Scrubber} and {@code MaskedSecrets} may be used from any thread; all else is made for one text.
 *
 * <p>Imports {@code internal.settings}, {@code spi}.
 */
@NullMarked
package dev.healthcheck.internal.scrub;

import org.jspecify.annotations.NullMarked;
