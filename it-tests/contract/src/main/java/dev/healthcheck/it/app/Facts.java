package dev.healthcheck.it.app;

import dev.healthcheck.EnvironmentSection;
import dev.healthcheck.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every way to declare a section. */
public final class Facts {
    private Facts() {}

    /** Methods and a producer. */
    @ApplicationScoped
    public static class Methods {
        @EnvironmentSection("application")
        Map<String, Object> application(Greeter greeter) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("maintainer", "Frank Stratton");
            data.put("greeting", greeter.greet("section"));
            data.put("api_key", "custom-s3cret");
            data.put("monkey", "see");
            data.put("compass", "north");
            data.put("KEYBOARD_LAYOUT", "dvorak");
            data.put("codename", "project-x");
            data.put("databases", List.of(Map.of("name", "orders", "dbPassword", "list-s3cret")));
            data.put("passwords", Map.of("user", "map-s3cret"));
            return data;
        }

        @EnvironmentSection
        String broken() {
            throw new IllegalStateException("the inventory is closed");
        }

        @EnvironmentSection
        Object unwritable() {
            return new Hostile.Circle();
        }

        @Produces
        @EnvironmentSection("produced")
        Section produced() {
            return () -> List.of(1, 2);
        }
    }

    /** A class. */
    @EnvironmentSection("team")
    public static class Team implements Section {
        @Override
        public Object data() {
            return Map.of("lead", "Ada");
        }
    }
}
