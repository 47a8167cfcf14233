/**
 * CDI: finds annotated checks and sections, says what is wrong with them, and makes one engine for each application.
 *
 * <p>A method becomes a check by one step: the extension makes it a producer, and the container owns the call, with
 * its injected parameters, proxies, contexts and interceptors. The extensions run on one thread at deployment; what
 * they leave is read by any.
 *
 * <p>Imports the public types, {@code config}, {@code internal.check}, {@code internal.engine}, {@code
 * internal.environment}, {@code internal.microprofile}, {@code internal.run}, {@code internal.scrub}, {@code
 * internal.servlet}, {@code internal.settings}, {@code internal.transaction}, {@code internal.value}, {@code spi}.
 * Only {@code rest} imports it.
 */
@NullMarked
package dev.healthcheck.internal.cdi;

import org.jspecify.annotations.NullMarked;
