package dev.healthcheck.internal.jmx;

import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.internal.settings.SettingsReader;
import java.util.List;

/** The setting of JMX. It is apart from the beans, because a runtime image may lack the module of JMX. */
public final class JmxSettings {
    private static final Key<Boolean> JMX =
            Key.of("jmx", "off", Parser.ON_OR_OFF, "whether JMX has a bean for the whole and a bean for each check");

    public static final List<Key<?>> KEYS = List.of(JMX);

    private JmxSettings() {}

    /** {@return whether JMX is on} */
    public static boolean read(SettingsReader reader) {
        return reader.read(JMX);
    }
}
