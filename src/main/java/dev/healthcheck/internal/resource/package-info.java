/**
 * The ready-made checks of resources that the server gives to the application, such as data sources.
 *
 * <p>Imports the public types, {@code internal.measure}, {@code internal.network}, {@code internal.settings},
 * {@code spi}.
 */
@NullMarked
package dev.healthcheck.internal.resource;

import org.jspecify.annotations.NullMarked;
