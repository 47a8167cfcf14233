/**
 * CDI: finds annotated checks and sections, reports their problems, and creates one engine for each application.
 *
 * <p>A method becomes a check in one step: the extension makes it a producer. The container then owns the call, with
 * its injected parameters, proxies, contexts and interceptors. The extensions run on one thread at deployment. Any
 * thread may read their results.
 *
 * <p>Imports the public types, {@code config}, {@code internal.access}, {@code internal.check},
 * {@code internal.engine}, {@code internal.environment}, {@code internal.file}, {@code internal.format},
 * {@code internal.jmx}, {@code internal.lifecycle}, {@code internal.lint}, {@code internal.message},
 * {@code internal.microprofile}, {@code internal.run}, {@code internal.scrub}, {@code internal.servlet},
 * {@code internal.settings}, {@code internal.type}, {@code internal.value}, {@code spi}.
 */
@NullMarked
package dev.healthcheck.internal.cdi;

import org.jspecify.annotations.NullMarked;
