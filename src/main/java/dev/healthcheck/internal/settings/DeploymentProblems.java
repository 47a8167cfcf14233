package dev.healthcheck.internal.settings;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The problems of a deployment, each once, so that one message can report all of them. */
public final class DeploymentProblems {
    private final Set<String> texts = new LinkedHashSet<>();

    /** Adds a problem: a sentence that names the place, the bad value and the allowed values. */
    public void add(String text) {
        texts.add(text);
    }

    public void addAll(Collection<String> more) {
        texts.addAll(more);
    }

    /** {@return each problem} */
    public List<String> texts() {
        return List.copyOf(texts);
    }

    /** {@return all problems in one line, or null without a problem} */
    public @Nullable String line() {
        return texts.isEmpty() ? null : String.join("; ", texts);
    }

    /** {@return all problems in one text, or null without a problem} */
    public @Nullable String message() {
        if (texts.isEmpty()) {
            return null;
        }
        String heading = texts.size() == 1 ? "1 problem" : texts.size() + " problems";
        return heading + ":\n - " + String.join("\n - ", texts);
    }
}
