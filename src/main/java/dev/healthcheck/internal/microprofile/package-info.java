/**
 * MicroProfile Config and MicroProfile Health, if the server has them. Only {@code MicroProfileSettingSource} uses the API
 * of the first, and only {@code MicroProfileHealth} and {@code ResponseProvider} use that of the second. If an API is
 * absent, the library works without these classes.
 *
 * <p>Imports the public types, {@code internal.settings}.
 */
@NullMarked
package dev.healthcheck.internal.microprofile;

import org.jspecify.annotations.NullMarked;
