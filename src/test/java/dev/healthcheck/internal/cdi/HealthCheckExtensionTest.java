package dev.healthcheck.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.weld.environment.se.Weld;
import org.junit.jupiter.api.Test;

class HealthCheckExtensionTest extends DiscoveryContract {

    @Override
    void extend(Weld weld) {
        weld.addExtension(new HealthCheckExtension());
    }

    @Test
    void allProblemsAreInOneMessage() {
        assertThat(problems(
                        BadBeans.Void.class,
                        BadBeans.Scoped.class,
                        BadBeans.Inheriting.class,
                        BadBeans.NoCheck.class,
                        BadBeans.Twice.class,
                        BadBeans.BadName.class,
                        BadBeans.BadDuration.class,
                        BadBeans.BuiltInSection.class))
                .contains(
                        "HC0001: the health checks cannot be deployed, 8 problems:",
                        "the method is void",
                        "the method has the scope",
                        "CDI does not inherit it",
                        "the class does not implement",
                        "the name 'same'",
                        "the name ' spaced '",
                        "timeout = 'soon'",
                        "the name 'process'");
    }
}
