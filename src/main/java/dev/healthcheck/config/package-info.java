/**
 * Settings that an application gives in code rather than in a file.
 *
 * <p>Imports nothing of ours.
 */
@NullMarked
package dev.healthcheck.config;

import org.jspecify.annotations.NullMarked;
