/**
 * Masks secrets before a value leaves the application.
 *
 * <p>The package finds secrets in trees of maps, lists and strings. It finds them by name ({@code SecretNames}), by
 * format ({@code TokenFormats}, {@code Urls}, {@code Cookies}), and by names within the text ({@code KeyValueDetector},
 * {@code ProseDetector}, {@code OptionArguments}). {@code ValueRules} calls these rules, and each rule marks
 * {@code MaskedRanges} of a text.
 *
 * <p>Any thread may use {@code Scrubber} and {@code MaskedSecrets}. Each other object is for one text.
 *
 * <p>Imports {@code internal.settings}, {@code spi}.
 */
@NullMarked
package dev.healthcheck.internal.scrub;

import org.jspecify.annotations.NullMarked;
