package dev.healthcheck.internal.check;

import dev.healthcheck.HealthCheck;
import dev.healthcheck.Probe;
import java.util.Collection;
import java.util.function.Function;

/**
 * The settings in the annotations of a check.
 *
 * @param where the place of the annotations, for messages
 * @param texts returns the text of a member; empty if the annotations leave the value to the settings
 */
public record AnnotationSettings(String where, Function<CheckKey<?>, String> texts) {
    /** The settings of a check that code has added. */
    public static final AnnotationSettings NONE = new AnnotationSettings("", key -> "");

    /** {@return the settings in the annotation of the library} */
    public static AnnotationSettings of(String where, HealthCheck annotation) {
        return new AnnotationSettings(where, key -> key.memberOf(annotation));
    }

    /** {@return the settings in annotations that tell probes only} */
    public static AnnotationSettings ofProbes(String where, Collection<Probe> probes) {
        String joined = MetadataSettings.joined(probes.toArray());
        return new AnnotationSettings(where, key -> key == MetadataSettings.PROBES ? joined : "");
    }

    String textOf(CheckKey<?> key) {
        return texts.apply(key);
    }
}
