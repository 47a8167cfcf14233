package dev.healthcheck.internal.resource;

import java.io.IOException;
import java.net.URI;
import javax.cache.Cache;
import javax.cache.CacheException;
import javax.cache.CacheManager;
import javax.cache.Caching;
import javax.cache.spi.CachingProvider;

/** A cache, and its name in messages. */
record CacheSource(String name, Cache<?, ?> cache) {

    /** {@return the cache of a resource, or of the cache manager of the application for an empty name in JNDI} */
    static CacheSource of(Resource resource, String cache, String provider, String manager) throws IOException {
        return resource.name().isEmpty()
                ? new CacheSource(cache, managed(cache, provider, manager))
                : new CacheSource(resource.name(), resource.find(Cache.class));
    }

    private static Cache<?, ?> managed(String name, String provider, String manager) throws IOException {
        Cache<?, ?> found;
        try {
            found = manager(provider, manager).getCache(name);
        } catch (CacheException | IllegalArgumentException | IllegalStateException e) {
            throw new IOException(
                    "the cache manager of %s cannot be had: is a JCache provider there? '%s'"
                            .formatted(name, Quote.of(e)),
                    e);
        }
        if (found == null) {
            throw new IOException("no cache named %s: does the application create it in this manager?".formatted(name));
        }
        return found;
    }

    /** {@return the manager of the class loader of the application, which is the context class loader of a check} */
    private static CacheManager manager(String provider, String uri) {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        CachingProvider found = provider.isEmpty()
                ? Caching.getCachingProvider(application)
                : Caching.getCachingProvider(provider, application);
        return found.getCacheManager(uri.isEmpty() ? found.getDefaultURI() : URI.create(uri), application);
    }
}
