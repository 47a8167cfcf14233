/**
 * Reads the settings: the keys, the parsers, the sources of values, and the problems of bad values. Each package that
 * uses a setting owns the constant of its key.
 *
 * <p>Each class is immutable, except {@link dev.healthcheck.internal.settings.DeploymentProblems}, which one thread
 * fills at deployment.
 *
 * <p>Imports nothing of ours.
 */
@NullMarked
package dev.healthcheck.internal.settings;

import org.jspecify.annotations.NullMarked;
