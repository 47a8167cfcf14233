package dev.healthcheck.internal.process;

import java.lang.management.ManagementFactory;
import java.util.OptionalDouble;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Reads what the JVM tells about its system beyond the standard interface. By name, because some servers hide the
 * package {@code com.sun.management} from applications, and a JVM without a value has no attribute.
 */
final class PlatformBeans {
    private PlatformBeans() {}

    /** {@return a number of the operating system; empty if this JVM or this system does not tell it} */
    static OptionalDouble ofSystem(String attribute) {
        try {
            Object value = ManagementFactory.getPlatformMBeanServer()
                    .getAttribute(new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME), attribute);
            return value instanceof Number number && number.doubleValue() >= 0
                    ? OptionalDouble.of(number.doubleValue())
                    : OptionalDouble.empty();
        } catch (JMException | RuntimeException e) {
            return OptionalDouble.empty();
        }
    }
}
