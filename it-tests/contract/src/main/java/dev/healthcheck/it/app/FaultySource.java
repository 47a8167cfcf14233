package dev.healthcheck.it.app;

import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** A source of MicroProfile Config whose store has gone. */
public class FaultySource implements ConfigSource {
    @Override
    public Set<String> getPropertyNames() {
        return Set.of("acme.broken");
    }

    @Override
    public String getValue(String key) {
        if (key.startsWith("healthcheck.") || key.startsWith("acme.")) {
            throw new IllegalStateException("the store of settings has gone");
        }
        return null;
    }

    @Override
    public String getName() {
        return "faulty";
    }

    /** Before everything else. */
    @Override
    public int getOrdinal() {
        return 1000;
    }
}
