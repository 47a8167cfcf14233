/**
 * Settings that an application gives in code rather than in a file. Imports only the JDK; everything
 * here is immutable, but for the builder.
 */
@NullMarked
package dev.healthcheck.config;

import org.jspecify.annotations.NullMarked;
