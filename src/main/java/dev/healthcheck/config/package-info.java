/**
 * Settings that an application sets in code instead of a file.
 *
 * <p>Imports nothing of ours.
 */
@NullMarked
package dev.healthcheck.config;

import org.jspecify.annotations.NullMarked;
