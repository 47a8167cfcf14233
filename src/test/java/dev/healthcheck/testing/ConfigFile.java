package dev.healthcheck.testing;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/** The settings file of an application, for as long as it is open. */
public final class ConfigFile implements AutoCloseable {
    private static final String NAME = "META-INF/microprofile-config.properties";

    private final ClassLoader before;
    private final URLClassLoader application;

    private ConfigFile(ClassLoader before, URLClassLoader application) {
        this.before = before;
        this.application = application;
    }

    /** {@return the file of these lines, seen by the class loader of the present thread} */
    public static ConfigFile of(Path folder, String... lines) throws IOException {
        Path file = folder.resolve(NAME);
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        URLClassLoader application =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before);
        thread.setContextClassLoader(application);
        return new ConfigFile(before, application);
    }

    public String name() {
        return NAME;
    }

    @Override
    public void close() throws IOException {
        release();
        Thread.currentThread().setContextClassLoader(before);
        application.close();
    }

    private void release() {
        ConfigProviderResolver resolver = ConfigProviderResolver.instance();
        try {
            resolver.releaseConfig(resolver.getConfig(application));
        } catch (IllegalArgumentException noneToRelease) {
            // The file is one that nobody can read.
        }
    }
}
