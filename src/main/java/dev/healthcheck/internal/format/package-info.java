/**
 * Writes reports in their formats. Any thread may use this package.
 *
 * <p>Imports the public types, {@code internal.json}, {@code internal.message}, {@code internal.page},
 * {@code internal.settings}, {@code spi}.
 */
@NullMarked
package dev.healthcheck.internal.format;

import org.jspecify.annotations.NullMarked;
