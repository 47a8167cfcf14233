package dev.healthcheck.internal.cdi;

import dev.healthcheck.Check;
import dev.healthcheck.EnvironmentSection;
import dev.healthcheck.HealthCheck;
import dev.healthcheck.Section;
import dev.healthcheck.internal.check.AnnotationSettings;
import java.lang.annotation.Annotation;
import java.util.function.Function;

/** The types of a declaration: check or section. */
enum DeclarationType {
    CHECK(
            HealthCheck.class,
            HealthCheck.Literal.INSTANCE,
            Check.class,
            annotation -> ((HealthCheck) annotation).value()),
    SECTION(
            EnvironmentSection.class,
            EnvironmentSection.Literal.INSTANCE,
            Section.class,
            annotation -> ((EnvironmentSection) annotation).value());

    final Class<? extends Annotation> annotation;
    final Annotation literal;
    final Class<?> contract;
    private final Function<Annotation, String> value;

    DeclarationType(
            Class<? extends Annotation> annotation,
            Annotation literal,
            Class<?> contract,
            Function<Annotation, String> value) {
        this.annotation = annotation;
        this.literal = literal;
        this.contract = contract;
        this.value = value;
    }

    String valueOf(Annotation declared) {
        return value.apply(declared);
    }

    AnnotationSettings settingsOf(Annotation declared, String where) {
        return declared instanceof HealthCheck check ? AnnotationSettings.of(where, check) : AnnotationSettings.NONE;
    }

    @Override
    public String toString() {
        return "@" + annotation.getSimpleName();
    }
}
