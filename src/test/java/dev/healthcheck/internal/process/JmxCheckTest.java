package dev.healthcheck.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.ReadyMade;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JmxCheckTest {
    private static final String NAME = "shop.orders:type=Queue,name=orders";

    /** What the bean tells. */
    public interface QueueMBean {
        int getDepth();

        String getState();

        String getBroken();
    }

    /** A bean of the test. */
    public static final class Queue implements QueueMBean {
        volatile int depth;
        volatile String state = "RUNNING";

        @Override
        public int getDepth() {
            return depth;
        }

        @Override
        public String getState() {
            return state;
        }

        @Override
        public String getBroken() {
            throw new IllegalStateException("the queue is closed");
        }
    }

    private final Queue queue = new Queue();

    @BeforeEach
    void register() throws JMException {
        ManagementFactory.getPlatformMBeanServer().registerMBean(queue, new ObjectName(NAME));
    }

    @AfterEach
    void unregister() throws JMException {
        ManagementFactory.getPlatformMBeanServer().unregisterMBean(new ObjectName(NAME));
    }

    private static CheckResult run(String name, String attribute, Object... options) {
        Object[] all = new Object[options.length + 4];
        all[0] = "object-name";
        all[1] = name;
        all[2] = "attribute";
        all[3] = attribute;
        System.arraycopy(options, 0, all, 4, options.length);
        return ReadyMade.run(Duration.ofSeconds(2), "jmx", all);
    }

    @Test
    void aNumberHasLimits() {
        queue.depth = 7;
        assertThat(run(NAME, "Depth", "failed", "8").state()).isEqualTo(CheckState.PASSED);

        queue.depth = 8;
        CheckResult result = run(NAME, "Depth", "failed", "8");

        assertThat(result.state()).isEqualTo(CheckState.FAILED);
        assertThat(ReadyMade.output(result, "observedValue")).isEqualTo(new BigDecimal(8));
        assertThat(ReadyMade.message(result)).contains("from 8 up", NAME);
    }

    @Test
    void aLowNumberCanBeBad() {
        queue.depth = 2;

        CheckResult result = run(NAME, "Depth", "low-is-bad", "on", "degraded", "3", "failed", "1");

        assertThat(result.state()).isEqualTo(CheckState.DEGRADED);
        assertThat(ReadyMade.message(result)).contains("from 3 down");
    }

    @Test
    void aTextIsCompared() {
        assertThat(run(NAME, "State", "expect", "RUNNING").state()).isEqualTo(CheckState.PASSED);

        queue.state = "PAUSED";

        assertThat(ReadyMade.message(run(NAME, "State", "expect", "RUNNING")))
                .isEqualTo("State of %s is 'PAUSED', and not 'RUNNING'; see the option expect".formatted(NAME));
        assertThat(ReadyMade.message(run(NAME, "State"))).contains("no number", "java.lang.String", "expect");
    }

    @Test
    void aPartOfACompositeIsRead() {
        CheckResult result = run("java.lang:type=Memory", "HeapMemoryUsage.used");

        assertThat(((BigDecimal) ReadyMade.output(result, "observedValue")).signum())
                .isPositive();
        assertThat(ReadyMade.message(run("java.lang:type=Memory", "HeapMemoryUsage.usage")))
                .contains("no part usage", "committed, init, max, used");
        assertThat(ReadyMade.message(run(NAME, "State.name"))).contains("has no parts", "java.lang.String");
    }

    @Test
    void aPatternFindsTheOnlyBean() {
        assertThat(ReadyMade.output(run("shop.orders:*", "Depth"), "objectName"))
                .hasToString(NAME);
        assertThat(ReadyMade.message(run("java.lang:type=MemoryPool,*", "Valid")))
                .contains("MBeans fit", "java.lang:name=");
    }

    @Test
    void aMissingBeanIsToldWithTheNearestName() {
        assertThat(ReadyMade.message(run("shop.orders:type=Queue,name=order", "Depth")))
                .contains("there is no MBean", "did you mean");
        assertThat(ReadyMade.message(run("shop.orders:x=y", "Depth"))).contains("its domain has: ", "orders");
        assertThat(ReadyMade.message(run("elsewhere:type=X", "Depth")))
                .contains("is its subsystem started?", "java.lang");
    }

    @Test
    void aMissingAttributeIsToldWithTheOthers() {
        assertThat(ReadyMade.message(run(NAME, "Depht"))).contains("no attribute Depht", "did you mean Depth?");
        assertThat(ReadyMade.message(run(NAME, "Consumers"))).contains("it has: Broken, Depth, State");
    }

    @Test
    void aBeanThatThrowsIsToldWithItsReason() {
        assertThat(ReadyMade.message(run(NAME, "Broken", "expect", "x")))
                .contains("cannot tell Broken", "the queue is closed");
    }

    @Test
    void whatDoesNotGoTogetherIsAProblemOfTheDeployment() {
        assertThat(ReadyMade.problemOf("jmx", "object-name", NAME, "attribute", "Depth", "expect", "1", "failed", "2"))
                .contains("expect does not go together");
        assertThat(ReadyMade.problemOf("jmx", "object-name", "no name", "attribute", "Depth"))
                .contains("java.lang:type=Memory");
    }
}
