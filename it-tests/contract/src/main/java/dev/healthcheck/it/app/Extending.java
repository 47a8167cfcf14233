package dev.healthcheck.it.app;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBeanAttributes;

/** An extension of an application that adds a check, and takes two away. */
public class Extending implements Extension {

    /** Is vetoed as a type. */
    @ApplicationScoped
    public static class VetoedType {
        @HealthCheck
        boolean vetoedType() {
            return false;
        }
    }

    /** Is vetoed as a bean. */
    @HealthCheck
    @ApplicationScoped
    public static class VetoedBean implements Check {
        @Override
        public CheckResult check() {
            return CheckResult.failed((Object) "vetoed");
        }
    }

    void vetoType(@Observes ProcessAnnotatedType<VetoedType> event) {
        event.veto();
    }

    void vetoBean(@Observes ProcessBeanAttributes<VetoedBean> event) {
        event.veto();
    }

    void addCheck(@Observes AfterBeanDiscovery event) {
        event.addBean()
                .addType(Check.class)
                .qualifiers(HealthCheck.Literal.of("added"))
                .scope(Dependent.class)
                .beanClass(Extending.class)
                .createWith(context -> new Added());
    }

    /** The added check. */
    static class Added implements Check {
        @Override
        public CheckResult check() {
            return CheckResult.failed((Object) "added by an extension");
        }
    }
}
