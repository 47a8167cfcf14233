/**
 * The registered checks and sections, with the settings, the status and the run of each.
 *
 * <p>Any thread may use this package.
 *
 * <p>Imports the public types, {@code internal.scrub}, {@code internal.settings}, {@code internal.trend},
 * {@code internal.value}, {@code spi}.
 */
@NullMarked
package dev.healthcheck.internal.check;

import org.jspecify.annotations.NullMarked;
