package dev.healthcheck.internal.cdi;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.Probe;
import dev.healthcheck.internal.lint.LintedCheck;
import dev.healthcheck.internal.lint.LivenessLint;
import dev.healthcheck.internal.lint.MethodName;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanContainer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /**
     * {@return a sentence for each such check}
     *
     * @param checks the facts about the checks by their names
     */
    List<String> warnings(Collection<Declaration> declarations, Map<String, CheckMetadata> checks) {
        return declarations.stream()
                .filter(one -> one.kind() == DeclarationType.CHECK
                        && requireNonNull(checks.get(one.name())).probes().contains(Probe.LIVENESS))
                .map(one -> lint.warning(linted(one)))
                .filter(Objects::nonNull)
                .toList();
    }

    private LintedCheck linted(Declaration one) {
        String origin = one.origin();
        if (origin.indexOf('#') < 0) {
            MethodName method = one.bean().getTypes().contains(one.kind().contract)
                    ? MethodName.ofCheckClass(origin)
                    : MethodName.ofMicroProfileClass(origin);
            return new LintedCheck(one.name(), origin, injected(one.bean()), List.of(), method);
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
