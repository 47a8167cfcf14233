/**
 * Writes documents in YAML from the facts about a deployment: the probes for Kubernetes, the alerts for Prometheus and
 * the description in OpenAPI.
 *
 * <p>The documents are trees of maps, lists and plain values, which {@code Yaml} writes. All objects are immutable.
 *
 * <p>Imports the public types.
 */
@NullMarked
package dev.healthcheck.internal.document;

import org.jspecify.annotations.NullMarked;
