package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.cache.HazelcastCachingProvider;
import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.net.URI;
import javax.cache.Cache;
import javax.cache.CacheManager;
import javax.cache.Caching;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.spi.CachingProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CacheIT {
    private static final String PROVIDER = "com.hazelcast.cache.HazelcastMemberCachingProvider";
    private static final URI MANAGER = URI.create("shop");

    private HazelcastInstance member;
    private CacheManager manager;
    private Cache<Object, Object> cache;

    @BeforeEach
    void start() {
        Config config = new Config("it");
        config.setProperty("hazelcast.logging.type", "none");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.socket.bind.any", "false");
        config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
        config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
        member = Hazelcast.newHazelcastInstance(config);
        // The name of a running member, so that the manager uses it.
        CachingProvider provider = Caching.getCachingProvider(PROVIDER);
        manager = provider.getCacheManager(
                MANAGER, CacheIT.class.getClassLoader(), HazelcastCachingProvider.propertiesByInstanceName("it"));
        cache = manager.createCache("prices", new MutableConfiguration<>());
    }

    @AfterEach
    void stop() {
        member.shutdown();
        Caching.getCachingProvider(PROVIDER).close();
    }

    private static ReadyMadeCheck check(String cache) {
        return ReadyMadeCheck.of("cache", "cache", cache, "provider", PROVIDER, "manager", MANAGER, "timeout", "10s");
    }

    @Test
    void anEntryGoesToTheCacheOfTheManagerAndIsRemoved() {
        try (ReadyMadeCheck check = check("prices")) {
            for (int i = 0; i < 5; i++) {
                check.passes();
            }

            assertThat(cache).isEmpty();
        }
    }

    @Test
    void aClosedCacheFails() {
        try (ReadyMadeCheck check = ReadyMadeCheck.of("cache", "jndi-name", Names.bound(cache), "timeout", "10s")) {
            check.passes();

            manager.destroyCache("prices");
            assertThat(check.fails()).contains("is closed");
        }
    }

    @Test
    void aMemberThatIsDownFails() {
        try (ReadyMadeCheck check = ReadyMadeCheck.of("cache", "jndi-name", Names.bound(cache), "timeout", "10s")) {
            check.passes();

            member.shutdown();
            assertThat(check.fails()).containsAnyOf("fails", "is closed");
        }
    }

    @Test
    void aCacheThatTheManagerDoesNotHaveIsTold() {
        try (ReadyMadeCheck check = check("nothing")) {
            assertThat(check.fails()).contains("no cache named nothing");
        }
    }

    @Test
    void aCacheWithOtherTypesIsTold() {
        manager.createCache("counts", new MutableConfiguration<Integer, Long>().setTypes(Integer.class, Long.class));
        try (ReadyMadeCheck check = check("counts")) {
            assertThat(check.fails()).contains("Long for Integer");
        }
    }
}
