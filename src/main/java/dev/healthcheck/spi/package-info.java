/**
 * Small interfaces that an application implements as CDI beans to change how the library behaves.
 *
 * <p>Every implementation is called by several threads at once.
 *
 * <p>Imports the public types.
 */
@NullMarked
package dev.healthcheck.spi;

import org.jspecify.annotations.NullMarked;
