package dev.healthcheck.internal.cdi;

import dev.healthcheck.Probe;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.lint.LintedCheck;
import dev.healthcheck.internal.lint.LivenessLint;
import dev.healthcheck.internal.lint.MethodName;
import dev.healthcheck.internal.settings.DeploymentProblems;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanContainer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the liveness checks among the beans that use something outside of the process. */
final class LintedBeans {
    private final BeanContainer container;
    private final LivenessLint lint;

    LintedBeans(BeanContainer container, ClassLoader application) {
        this.container = container;
        this.lint = LivenessLint.of(application);
    }

    /** {@return a sentence for each such check} */
    List<String> warnings(Collection<Declaration> declarations, Settings settings) {
        return declarations.stream()
                .filter(one -> one.kind() == DeclarationType.CHECK && isOfLiveness(one, settings))
                .map(one -> lint.warning(linted(one)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean isOfLiveness(Declaration one, Settings settings) {
        // Another class reports the problems of these settings.
        return settings.checks()
                .read(one.name(), one.annotation(), new DeploymentProblems())
                .metadata()
                .probes()
                .contains(Probe.LIVENESS);
    }

    private LintedCheck linted(Declaration one) {
        String origin = one.origin();
        if (origin.indexOf('#') < 0) {
            return new LintedCheck(
                    one.name(), origin, injected(one.bean()), List.of(), MethodName.ofCheckClass(origin));
        }
        List<String> ofBean = container.getBeans(one.bean().getBeanClass(), Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getBeanClass().equals(one.bean().getBeanClass())
                        && bean.getTypes().contains(bean.getBeanClass()))
                .flatMap(bean -> injected(bean).stream())
                .toList();
        return new LintedCheck(one.name(), origin, ofBean, injected(one.bean()), method(origin));
    }

    private static List<String> injected(Bean<?> bean) {
        return bean.getInjectionPoints().stream()
                .map(point -> point.getType().getTypeName())
                .toList();
    }

    /** {@return the method of an origin such as {@code Checks#database(javax.sql.DataSource)}; null for a field} */
    private static @Nullable MethodName method(String origin) {
        int hash = origin.indexOf('#');
        int open = origin.indexOf('(', hash);
        if (open < 0) {
            return null;
        }
        String parameters = origin.substring(open + 1, origin.lastIndexOf(')'));
        return new MethodName(
                origin.substring(0, hash),
                origin.substring(hash + 1, open),
                parameters.isEmpty()
                        ? List.of()
                        : Arrays.stream(parameters.split(","))
                                .map(String::strip)
                                .toList());
    }
}
