package dev.healthcheck.internal.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckState;
import dev.healthcheck.testing.Fake;
import dev.healthcheck.testing.ReadyMade;
import java.util.HashMap;
import java.util.Map;
import javax.cache.Cache;
import javax.cache.CacheException;
import javax.cache.configuration.MutableConfiguration;
import org.junit.jupiter.api.Test;

class CacheRoundTripTest {
    private final Map<Object, Object> entries = new HashMap<>();
    private final Fake fake = Fake.withoutRecord()
            .answering("getConfiguration", new MutableConfiguration<Object, Object>())
            .answeringWith("put", entry -> {
                entries.put(entry[0], entry[1]);
                return null;
            })
            .answeringWith("get", key -> entries.get(key[0]))
            .answeringWith("remove", key -> entries.remove(key[0]) != null);

    private Cache<?, ?> cache() {
        return fake.as(Cache.class);
    }

    @Test
    void anEntryThatIsKeptPassesAndIsRemoved() {
        assertThat(Running.run("cache", cache()).state()).isEqualTo(CheckState.PASSED);

        assertThat(entries).isEmpty();
    }

    @Test
    void anEntryThatIsLostFails() {
        fake.answering("get", null);

        assertThat(ReadyMade.message(Running.run("cache", cache()))).contains("does not keep a new entry");
        assertThat(entries).isEmpty();
    }

    @Test
    void aCacheThatThrowsFails() {
        fake.throwing("get", new CacheException("the cluster is gone"));

        assertThat(ReadyMade.message(Running.run("cache", cache()))).contains("fails", "the cluster is gone");
        assertThat(entries).isEmpty();
    }

    @Test
    void aClosedCacheFails() {
        fake.answering("isClosed", true);

        assertThat(ReadyMade.message(Running.run("cache", cache()))).contains("is closed");
    }

    @Test
    void aCacheWithOtherTypesSaysWhichItHas() {
        fake.answering(
                "getConfiguration", new MutableConfiguration<Integer, Long>().setTypes(Integer.class, Long.class));

        assertThat(ReadyMade.message(Running.run("cache", cache()))).contains("Long for Integer");
    }

    @Test
    void withoutAProviderTheCacheManagerCannotBeHad() {
        assertThat(ReadyMade.message(Running.named("cache", "cache", "prices")))
                .contains("is a JCache provider there?");
    }

    @Test
    void aCacheHasOneNameOrTheOther() {
        assertThat(ReadyMade.problemOf("cache")).contains("jndi-name and cache; allowed: one of them");
        assertThat(ReadyMade.problemOf("cache", "jndi-name", "x", "manager", "y"))
                .contains("allowed: with the option cache");
    }
}
