package dev.healthcheck.internal.resource;

import dev.healthcheck.internal.measure.Limits;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import java.util.stream.Stream;

/** The options of a check of a cache of JCache. */
final class CacheType {
    private static final Limits TIME = Limits.ofTime("500ms", "off");
    private static final CheckOption<String> CACHE =
            CheckOption.text("cache", "", "the name of the cache in its manager, for a cache without a name in JNDI");
    private static final CheckOption<String> PROVIDER =
            CheckOption.text("provider", "", "the class of the CachingProvider, if the application has more than one");
    private static final CheckOption<String> MANAGER =
            CheckOption.text("manager", "", "the URI of the cache manager; the default manager if it is not set");

    private CacheType() {}

    static ResourceType type() {
        return ResourceType.of(
                "cache",
                "a cache keeps an entry of the check",
                ResourceType.jndiName("cache", ""),
                Stream.concat(Stream.of(CACHE, PROVIDER, MANAGER), TIME.options().stream())
                        .<CheckOption<?>>map(option -> option)
                        .toList(),
                CacheType::check);
    }

    private static OptionalApiCheck check(Resource resource, CheckOptions options) {
        String cache = options.find(CACHE).orElse("");
        boolean hasObject = !resource.name().isEmpty();
        if (hasObject == !cache.isEmpty()) {
            throw new IllegalArgumentException("jndi-name and cache; allowed: one of them");
        }
        String provider = options.find(PROVIDER).orElse("");
        String manager = options.find(MANAGER).orElse("");
        if (hasObject && !(provider + manager).isEmpty()) {
            throw new IllegalArgumentException("provider and manager; allowed: with the option cache");
        }
        Judge judge = TIME.judge(options);
        return new OptionalApiCheck(
                "JCache",
                "javax.cache",
                deadline -> new CacheRoundTrip(judge).run(CacheSource.of(resource, cache, provider, manager)));
    }
}
