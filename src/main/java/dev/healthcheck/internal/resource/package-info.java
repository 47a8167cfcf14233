/**
 * The ready-made checks of resources that the server gives to the application, such as data sources.
 *
 * <p>Imports nothing of ours.
 */
@NullMarked
package dev.healthcheck.internal.resource;

import org.jspecify.annotations.NullMarked;
