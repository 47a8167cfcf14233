package dev.healthcheck.internal.check;

import dev.healthcheck.HealthCheck;
import org.jspecify.annotations.Nullable;

/**
 * The settings in the annotation of a check.
 *
 * @param where the place of the annotation, for messages
 * @param annotation the annotation; null for a check that code has added
 */
public record AnnotationSettings(String where, @Nullable HealthCheck annotation) {
    /** The settings of a check that code has added. */
    public static final AnnotationSettings NONE = new AnnotationSettings("", null);

    /** {@return the text of the member; empty if the annotation leaves the value to the settings} */
    String textOf(CheckKey<?> key) {
        return annotation == null ? "" : key.memberOf(annotation);
    }
}
