/**
 * Tells by the age of files that the application is ready and alive, for those who cannot ask by HTTP.
 *
 * <p>One thread updates the files. Any thread may close them.
 *
 * <p>Imports {@code internal.settings}.
 */
@NullMarked
package dev.healthcheck.internal.file;

import org.jspecify.annotations.NullMarked;
