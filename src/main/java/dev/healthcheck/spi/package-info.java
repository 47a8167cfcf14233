/**
 * Small interfaces that an application implements as CDI beans to change how the library behaves.
 *
 * <p>Every implementation is called by several threads at once. This package imports only
 * {@code dev.healthcheck}.
 */
@NullMarked
package dev.healthcheck.spi;

import org.jspecify.annotations.NullMarked;
