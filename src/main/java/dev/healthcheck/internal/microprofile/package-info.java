/**
 * MicroProfile Config, if the server has it. Only {@code MicroProfileSettingSource} uses that API. If the API is
 * absent, the library works without this class.
 *
 * <p>Imports the public types, {@code internal.settings}.
 */
@NullMarked
package dev.healthcheck.internal.microprofile;

import org.jspecify.annotations.NullMarked;
