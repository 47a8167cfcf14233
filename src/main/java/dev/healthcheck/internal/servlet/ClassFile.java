package dev.healthcheck.internal.servlet;

import java.io.InputStream;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The file of a class of the application.
 *
 * @param className as {@link Class#getName()} returns it
 * @param content opens it anew at each call; null says that it is gone
 */
public record ClassFile(String className, Callable<@Nullable InputStream> content) {}
