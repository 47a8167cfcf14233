package dev.healthcheck.internal.settings;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with a deployment, each once, so that it can be said at once. */
public final class Problems {
    private final Set<String> texts = new LinkedHashSet<>();

    /** Adds one, as a sentence that names the place, the bad value, and what is allowed. */
    public void add(String text) {
        texts.add(text);
    }

    public void addAll(Collection<String> more) {
        texts.addAll(more);
    }

    /** {@return all of them in one line, or null if there is none} */
    public @Nullable String line() {
        return texts.isEmpty() ? null : String.join("; ", texts);
    }

    /** {@return all of them in one text, or null if there is none} */
    public @Nullable String message() {
        if (texts.isEmpty()) {
            return null;
        }
        String heading = texts.size() == 1 ? "1 problem" : texts.size() + " problems";
        return "HC0001: the health checks cannot be deployed, " + heading + ":\n - " + String.join("\n - ", texts);
    }
}
