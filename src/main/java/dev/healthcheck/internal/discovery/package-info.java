/**
 * Finds annotated checks and sections, and says what is wrong with them.
 *
 * <p>A method becomes a check by one step: the extension makes it a producer, and the container owns the
 * call, with its injected parameters, proxies, contexts and interceptors. The extensions run on one
 * thread at deployment; what they leave is read by any. Imports the public types, {@code internal.registry}
 * {@code internal.servlet} and {@code internal.settings}.
 */
@NullMarked
package dev.healthcheck.internal.discovery;

import org.jspecify.annotations.NullMarked;
