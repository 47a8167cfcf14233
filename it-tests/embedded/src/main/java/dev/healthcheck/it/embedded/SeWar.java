package dev.healthcheck.it.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** A WAR that is served. */
final class SeWar implements AutoCloseable {
    private final URLClassLoader loader;
    private final WeldContainer weld;
    private final HttpServer http;

    private SeWar(URLClassLoader loader, WeldContainer weld, HttpServer http) {
        this.loader = loader;
        this.weld = weld;
        this.http = http;
    }

    /** What is started here, and what that starts, has the WAR's class loader as its context. */
    static SeWar serve(URI root, Path war) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        URLClassLoader loader = new URLClassLoader(root.getPath(), urls(war), SeWar.class.getClassLoader());
        thread.setContextClassLoader(loader);
        try {
            return serve(root, war, loader);
        } catch (Exception | Error failure) {
            loader.close();
            throw failure;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static SeWar serve(URI root, Path war, URLClassLoader loader) throws Exception {
        WeldContainer weld = new Weld(root.toString())
                .skipShutdownHook()
                .setClassLoader(loader)
                .initialize();
        try {
            SeContainers.add(loader, weld);
            Optional<RestApplication> application = RestApplication.of(war, loader);
            HttpServer http = application.isPresent()
                    ? GrizzlyHttpServerFactory.createHttpServer(
                            application.get().below(root), application.get().config())
                    : GrizzlyHttpServerFactory.createHttpServer(root);
            return new SeWar(loader, weld, http);
        } catch (Exception | Error failure) {
            SeContainers.remove(loader);
            weld.shutdown();
            throw failure;
        }
    }

    private static URL[] urls(Path war) throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(war.resolve("WEB-INF/classes").toUri().toURL());
        Path libraries = war.resolve("WEB-INF/lib");
        if (Files.exists(libraries)) {
            try (Stream<Path> files = Files.list(libraries)) {
                for (Path file : files.sorted().toList()) {
                    urls.add(file.toUri().toURL());
                }
            }
        }
        return urls.toArray(URL[]::new);
    }

    @Override
    public void close() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            http.shutdownNow();
            weld.shutdown();
        } finally {
            SeContainers.remove(loader);
            thread.setContextClassLoader(before);
            loader.close();
        }
    }
}
