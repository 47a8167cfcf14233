/**
 * The ready-made checks of this process and of its machine.
 *
 * <p>Imports the public types, {@code internal.measure}, {@code internal.settings}, {@code spi}.
 */
@NullMarked
package dev.healthcheck.internal.process;

import org.jspecify.annotations.NullMarked;
