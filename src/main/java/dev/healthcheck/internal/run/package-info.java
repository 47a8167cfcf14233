/**
 * Runs checks in parallel, each check once at a time. A time limit ends the wait of a caller for a check.
 *
 * <p>Any thread may use this package. A thread holds no lock while it calls the application.
 *
 * <p>Imports the public types, {@code internal.check}, {@code internal.json}, {@code internal.message},
 * {@code internal.scrub}, {@code internal.settings}, {@code internal.trend}, {@code internal.value}.
 */
@NullMarked
package dev.healthcheck.internal.run;

import org.jspecify.annotations.NullMarked;
