package dev.healthcheck.internal.cdi;

import dev.healthcheck.HealthCheck;
import dev.healthcheck.Probe;
import dev.healthcheck.internal.check.AnnotationSettings;
import dev.healthcheck.internal.microprofile.MicroProfileHealth;
import jakarta.enterprise.inject.spi.AnnotatedMember;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessProducerField;
import jakarta.enterprise.inject.spi.ProcessProducerMethod;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the checks of MicroProfile Health among the beans. The name of each is that of its class, method or field until
 * its first response.
 */
final class MicroProfileBeans {
    private MicroProfileBeans() {}

    /** {@return the check that the bean is; null for any other bean} */
    static @Nullable Declaration of(ProcessBean<?> event) {
        return of(event.getBean(), memberOf(event));
    }

    /** {@return the checks among the beans of a container that does not show the members of its producers} */
    static List<Declaration> among(Collection<Bean<?>> beans) {
        return beans.stream().flatMap(bean -> Stream.ofNullable(of(bean, null))).toList();
    }

    private static @Nullable String memberOf(ProcessBean<?> event) {
        AnnotatedMember<?> member = event instanceof ProcessProducerMethod<?, ?> method
                ? method.getAnnotatedProducerMethod()
                : event instanceof ProcessProducerField<?, ?> field ? field.getAnnotatedProducerField() : null;
        return member == null ? null : member.getJavaMember().getName();
    }

    private static @Nullable Declaration of(Bean<?> bean, @Nullable String member) {
        List<Probe> probes = MicroProfileHealth.probesOf(bean.getTypes(), bean.getQualifiers());
        if (probes.isEmpty()
                || bean.getQualifiers().stream().anyMatch(HealthCheck.class::isInstance)
                || PublishedChecks.isPublished(bean)) {
            return null;
        }
        String origin = bean.getBeanClass().getName() + (member == null ? "" : "#" + member);
        return Declaration.named(
                origin, AnnotationSettings.ofProbes(annotations(probes) + " on " + origin, probes), bean);
    }

    private static String annotations(List<Probe> probes) {
        return probes.stream().map(MicroProfileBeans::annotation).collect(Collectors.joining(" "));
    }

    private static String annotation(Probe probe) {
        return switch (probe) {
            case LIVENESS -> "@Liveness";
            case READINESS -> "@Readiness";
            case STARTUP -> "@Startup";
        };
    }
}
