/**
 * MicroProfile Config where the server has it. Only {@code MicroProfileSource} touches that API; nobody loads it
 * where the API is absent.
 *
 * <p>Imports the public types, {@code internal.settings}.
 */
@NullMarked
package dev.healthcheck.internal.microprofile;

import org.jspecify.annotations.NullMarked;
