package dev.healthcheck.internal.cdi;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.Probe;
import dev.healthcheck.internal.check.AnnotationSettings;
import dev.healthcheck.internal.check.CheckSettings;
import dev.healthcheck.internal.engine.RouteSettings;
import dev.healthcheck.internal.engine.Selection;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.engine.Snapshot;
import dev.healthcheck.internal.format.MicroProfileFormat;
import dev.healthcheck.internal.microprofile.PublishedCheck;
import dev.healthcheck.internal.microprofile.PublishedCheck.Verdict;
import dev.healthcheck.internal.microprofile.SettingSources;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.SettingSource;
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
        SettingSource source = SettingSources.ofApplication();
        if (!RouteSettings.hasMicroProfile(source)) {
            return;
        }
        // The start of the application reports the problems of the settings.
        Settings settings = Settings.read(source, new DeploymentProblems());
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
                add(probes, () -> ofCheck(name));
            }
        });
    }

    private void add(Collection<Probe> probes, Supplier<Verdict> last) {
        Set<Annotation> qualifiers = new HashSet<>(Set.of(MARKER, Any.Literal.INSTANCE));
        probes.forEach(probe -> qualifiers.add(PublishedCheck.literal(probe)));
        Set<Type> types = Set.of(Object.class, PublishedCheck.type());
        event.addBean(new PublishedBean(archive, types, qualifiers, PublishedCheck.of(last)));
    }

    private static CheckSettings read(Settings settings, String name, AnnotationSettings annotation) {
        return settings.checks().read(name, annotation, new DeploymentProblems());
    }

    private void publishProbes() {
        for (Probe probe : Probe.values()) {
            add(EnumSet.of(probe), () -> ofProbe(probe));
        }
    }

    /** {@return whether the bean, which is a check of MicroProfile Health, shows a check of the library} */
    static boolean isPublished(Bean<?> bean) {
        return bean.getQualifiers().contains(MARKER);
    }

    private Verdict ofProbe(Probe probe) {
        Snapshot report = runtime.get().engine().health().current(Selection.probe(probe));
        return new Verdict(WHOLE, report != null && report.state().passed(), Map.of());
    }

    /**
     * {@return the current result of the check} It is down for a check that the application has removed. A bean with
     * settings may hide the details, which the deployment did not know yet: then the name and the data stay hidden.
     */
    private Verdict ofCheck(String name) {
        HealthCheckRuntime now = runtime.get();
        Snapshot report = now.engine().health().current(Selection.check(name));
        CheckOutcome outcome = report == null ? null : report.report().results().get(0);
        boolean up = outcome != null && MicroProfileFormat.isUp(outcome);
        if (!now.settings().access().details().open()) {
            return new Verdict(WHOLE, up, Map.of());
        }
        return new Verdict(
                name,
                up,
                outcome == null
                        ? Map.of("state", "removed")
                        : now.engine().formats().microProfileData(outcome));
    }
}
