package dev.healthcheck.internal.check;

import dev.healthcheck.HealthCheck;
import org.jspecify.annotations.Nullable;

/**
 * The settings in the annotation of a check.
 *
 * @param where the annotation stands
 * @param annotation null for a check that was added by code
 */
public record AnnotationSettings(String where, @Nullable HealthCheck annotation) {
    /** Those of a check that was added by code. */
    public static final AnnotationSettings NONE = new AnnotationSettings("", null);

    /** {@return the text of the member; empty where it is left to the settings} */
    String textOf(CheckKey<?> key) {
        return annotation == null ? "" : key.memberOf(annotation);
    }
}
