package dev.healthcheck.internal.environment;

import java.io.InputStream;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A jar that can be read from its beginning to its end.
 *
 * @param fileName without directories
 * @param content opens it anew at each call; null says that it is gone
 */
public record Jar(String fileName, Callable<@Nullable InputStream> content) {}
