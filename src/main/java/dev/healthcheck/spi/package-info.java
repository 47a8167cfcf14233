/**
 * Small interfaces that an application implements as CDI beans to change the behaviour of the library.
 *
 * <p>Several threads call an implementation at the same time.
 *
 * <p>Imports the public types.
 */
@NullMarked
package dev.healthcheck.spi;

import org.jspecify.annotations.NullMarked;
