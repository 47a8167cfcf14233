/**
 * The engine: the checks and sections, the classes that run them, and their reports. The engine is plain Java: it does
 * not need CDI or JAX-RS.
 *
 * <p>Any thread may use this package.
 *
 * <p>Imports the public types, {@code internal.access}, {@code internal.check}, {@code internal.document},
 * {@code internal.file}, {@code internal.format}, {@code internal.jmx}, {@code internal.json},
 * {@code internal.lifecycle}, {@code internal.lint}, {@code internal.message}, {@code internal.metrics},
 * {@code internal.page}, {@code internal.run}, {@code internal.scrub}, {@code internal.settings},
 * {@code internal.trend}, {@code internal.type}, {@code internal.value}, {@code spi}.
 */
@NullMarked
package dev.healthcheck.internal.engine;

import org.jspecify.annotations.NullMarked;
