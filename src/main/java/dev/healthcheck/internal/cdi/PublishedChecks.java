package dev.healthcheck.internal.cdi;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.Probe;
import dev.healthcheck.internal.check.AnnotationSettings;
import dev.healthcheck.internal.check.CheckSettings;
import dev.healthcheck.internal.engine.Engine;
import dev.healthcheck.internal.engine.Selection;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.engine.Snapshot;
import dev.healthcheck.internal.microprofile.PublishedCheck;
import dev.healthcheck.internal.microprofile.PublishedCheck.Verdict;
import dev.healthcheck.internal.microprofile.SettingSources;
import dev.healthcheck.internal.settings.DeploymentProblems;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Shows the checks of the application to a server with MicroProfile Health, if {@code healthcheck.microprofile} is on.
 * The server has the checks of MicroProfile Health already. It sees no name that {@code healthcheck.details} hides: then
 * it gets one check per probe.
 */
final class PublishedChecks {
    private static final Origin.Literal MARKER = new Origin.Literal("dev.healthcheck.internal.published");
    private static final String WHOLE = "healthcheck";

    private final AfterBeanDiscovery event;
    private final Supplier<HealthCheckRuntime> runtime;

    /** A class of the application: WildFly does not see the beans of other archives, such as the jar. */
    private final Class<?> archive;

    private PublishedChecks(AfterBeanDiscovery event, Supplier<HealthCheckRuntime> runtime, Collection<Bean<?>> beans) {
        this.event = event;
        this.archive =
                beans.stream().<Class<?>>map(Bean::getBeanClass).findFirst().orElse(HealthCheckRuntime.class);
        this.runtime = runtime;
    }

    /**
     * @param runtime returns the runtime, when the application has started
     * @param beans the beans of the application that the library uses
     */
    static void publish(AfterBeanDiscovery event, Supplier<HealthCheckRuntime> runtime, Collection<Bean<?>> beans) {
        // The start of the application reports the problems of the settings.
        Settings settings = Settings.read(SettingSources.ofApplication(), new DeploymentProblems());
        if (settings.routes().microProfile() == null) {
            return;
        }
        try {
            PublishedChecks published = new PublishedChecks(event, runtime, beans);
            if (settings.access().details().open()) {
                published.publish(settings, beans);
            } else {
                published.publishProbes();
            }
        } catch (LinkageError absent) {
            // The server has no MicroProfile Health.
        }
    }

    private void publish(Settings settings, Collection<Bean<?>> beans) {
        Map<String, CheckSettings> checks = new TreeMap<>();
        beans.forEach(bean -> Declaration.of(DeclarationType.CHECK, bean)
                .ifPresent(one -> checks.put(one.name(), read(settings, one.name(), one.annotation()))));
        settings.typed()
                .checks()
                .forEach(one -> checks.put(one.name(), read(settings, one.name(), AnnotationSettings.NONE)));
        checks.forEach((name, of) -> {
            Set<Probe> probes = of.metadata().probes();
            if (of.enabled() && !probes.isEmpty()) {
                add(name, probes, () -> verdict(Selection.check(name), PublishedChecks::ofCheck));
            }
        });
    }

    private void add(String name, Collection<Probe> probes, Supplier<Verdict> last) {
        Set<Annotation> qualifiers = new HashSet<>(Set.of(MARKER, Any.Literal.INSTANCE));
        probes.forEach(probe -> qualifiers.add(PublishedCheck.literal(probe)));
        Set<Type> types = Set.of(Object.class, PublishedCheck.type());
        event.addBean(new PublishedBean(archive, types, qualifiers, PublishedCheck.of(name, last)));
    }

    private static CheckSettings read(Settings settings, String name, AnnotationSettings annotation) {
        return settings.checks().read(name, annotation, new DeploymentProblems());
    }

    private void publishProbes() {
        for (Probe probe : Probe.values()) {
            add(
                    WHOLE,
                    EnumSet.of(probe),
                    () -> verdict(
                            Selection.probe(probe),
                            (engine, report) -> new Verdict(report.state().passed(), Map.of())));
        }
    }

    /** {@return whether the bean, which is a check of MicroProfile Health, shows a check of the library} */
    static boolean isPublished(Bean<?> bean) {
        return bean.getQualifiers().contains(MARKER);
    }

    private interface Reading {
        Verdict of(Engine engine, Snapshot report);
    }

    /** {@return the current result} It is down for a check that the application has removed. */
    private Verdict verdict(Selection selection, Reading reading) {
        Engine engine = runtime.get().engine();
        Snapshot report = engine.health().current(selection);
        return report == null ? new Verdict(false, Map.of("state", "removed")) : reading.of(engine, report);
    }

    private static Verdict ofCheck(Engine engine, Snapshot report) {
        CheckOutcome outcome = report.report().results().get(0);
        return new Verdict(
                outcome.passed() || !outcome.critical(), engine.formats().microProfileData(outcome));
    }
}
