package dev.healthcheck.internal.cdi;

import dev.healthcheck.EnvironmentSection;
import dev.healthcheck.HealthCheck;
import jakarta.enterprise.inject.build.compatible.spi.BeanInfo;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.inject.build.compatible.spi.Registration;
import jakarta.enterprise.inject.build.compatible.spi.Validation;
import org.jboss.weld.environment.se.Weld;

class HealthCheckBuildCompatibleExtensionTest extends DiscoveryContract {

    /** Not annotated as the other is, which Weld skips because it knows portable extensions; it reads no superclass. */
    public static class Unskipped extends HealthCheckBuildCompatibleExtension {
        @Override
        @Enhancement(
                types = Object.class,
                withSubtypes = true,
                withAnnotations = {HealthCheck.class, EnvironmentSection.class})
        public void readType(ClassConfig type) {
            super.readType(type);
        }

        @Override
        @Registration(types = Object.class)
        public void collect(BeanInfo bean) {
            super.collect(bean);
        }

        @Override
        @Validation
        public void validate(Messages messages) {
            super.validate(messages);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // A generic varargs parameter of Weld's.
    void extend(Weld weld) {
        weld.addBuildCompatibleExtensions(Unskipped.class);
    }
}
