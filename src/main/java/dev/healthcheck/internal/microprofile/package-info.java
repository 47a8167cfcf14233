/**
 * MicroProfile Config where the server has it. Only {@code MicroProfileSource} touches that API; nobody loads it where
 * the API is absent. Imports {@code internal.settings}.
 */
@NullMarked
package dev.healthcheck.internal.microprofile;

import org.jspecify.annotations.NullMarked;
