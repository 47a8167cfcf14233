package dev.healthcheck.internal.jmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.check.RunStatistics;
import dev.healthcheck.testing.FakeClock;
import dev.healthcheck.testing.Given;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.management.Attribute;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JmxBeansTest {
    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();
    private static final RunStatistics STATISTICS = new RunStatistics(
            7,
            2,
            3,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Collections.nCopies(RunStatistics.LIMITS.size() + 1, 0L));

    private final List<String> troubles = new ArrayList<>();
    private final Map<String, CheckReading> known = new TreeMap<>();
    private final Readings readings = new Readings(() -> "degraded", () -> "moves to a new rack", known::get);
    private final JmxBeans beans = new JmxBeans("shop", readings, troubles::add);

    @AfterEach
    void allBeansAreGone() throws Exception {
        beans.close();

        assertThat(names()).isEmpty();
    }

    @Test
    void theWholeIsABeanFromTheStart() throws Exception {
        assertThat(names()).containsExactly("dev.healthcheck:type=Health,application=shop");
        assertThat(attributes("dev.healthcheck:type=Health,application=shop"))
                .containsEntry("Status", "degraded")
                .containsEntry("Maintenance", "moves to a new rack")
                .containsEntry("Checks", 0)
                .containsEntry("FailingChecks", List.of());
    }

    @Test
    void theWholeNamesTheChecksThatFail() throws Exception {
        for (CheckState state : CheckState.values()) {
            known.put("is-" + state, reading(state));
        }
        beans.sync(known.keySet());

        assertThat(attributes("dev.healthcheck:type=Health,application=shop"))
                .containsEntry("Checks", CheckState.values().length)
                .containsEntry("FailingChecks", List.of("is-failed", "is-stuck"));
    }

    @Test
    void theChecksThatFailAreInTheOrderOfTheirNames() throws Exception {
        List<String> sorted = List.of("archive", "cache", "database", "invoices", "mail", "orders", "queue", "search");
        sorted.forEach(name -> known.put(name, reading(CheckState.FAILED)));
        beans.sync(known.keySet());

        assertThat(attributes("dev.healthcheck:type=Health,application=shop")).containsEntry("FailingChecks", sorted);
    }

    @Test
    void aCheckIsABean() throws Exception {
        known.put("search", reading(CheckState.FAILED));
        beans.sync(Set.of("search"));

        assertThat(attributes("dev.healthcheck:type=Check,application=shop,name=search"))
                .containsOnly(
                        Map.entry("State", "failed"),
                        Map.entry("Output", "{depth=3}"),
                        Map.entry("Since", "2013-12-04T19:43:36Z"),
                        Map.entry("LastRun", "2013-12-04T19:43:36Z"),
                        Map.entry("LastSuccess", "null"),
                        Map.entry("ResponseTimeMillis", 0.012345),
                        Map.entry("ConsecutiveFailures", 1),
                        Map.entry("Critical", true),
                        Map.entry("Runs", 7L),
                        Map.entry("Timeouts", 2L),
                        Map.entry("Transitions", 3L),
                        Map.entry("Tags", List.of("db", "slow")));
    }

    @Test
    void aCheckWithoutARunHasNoTimes() throws Exception {
        known.put("search", new CheckReading("pending", false, Set.of(), null, STATISTICS));
        beans.sync(Set.of("search"));

        assertThat(attributes("dev.healthcheck:type=Check,application=shop,name=search"))
                .containsEntry("State", "pending")
                .containsEntry("Output", "null")
                .containsEntry("Since", "null")
                .containsEntry("LastRun", "null")
                .containsEntry("ResponseTimeMillis", "null")
                .containsEntry("ConsecutiveFailures", 0)
                .containsEntry("Critical", false);
    }

    @Test
    void aCheckThatWasRemovedAMomentAgoSaysSo() throws Exception {
        beans.sync(Set.of("search"));

        assertThat(attributes("dev.healthcheck:type=Check,application=shop,name=search"))
                .containsEntry("State", "removed")
                .containsEntry("Runs", 0L);
    }

    @Test
    void theBeansFollowTheChecks() {
        beans.sync(Set.of("a", "b"));
        beans.sync(Set.of("b", "c"));

        assertThat(names())
                .containsExactly(
                        "dev.healthcheck:type=Check,application=shop,name=b",
                        "dev.healthcheck:type=Check,application=shop,name=c",
                        "dev.healthcheck:type=Health,application=shop");
        assertThat(troubles).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "a,b", "a=b", "a:b", "\"a\"", "*", "a?", "a\nb", "a\r\nb", "a\\nb", "\\", "ä😀", "\0", "x/y"
            })
    void anyNameWorks(String name) throws Exception {
        known.put(name, reading(CheckState.PASSED));
        beans.sync(Set.of(name));

        assertThat(troubles).isEmpty();
        ObjectName found = SERVER.queryNames(new ObjectName("dev.healthcheck:type=Check,*"), null)
                .iterator()
                .next();
        String value = found.getKeyProperty("name");
        assertThat(value.startsWith("\"") ? ObjectName.unquote(value) : value).isEqualTo(name);
        assertThat(SERVER.getAttribute(found, "State")).isEqualTo("passed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/shop,v=2", "*"})
    void anyNameOfAnApplicationWorks(String name) {
        try (JmxBeans others = new JmxBeans(name, readings, troubles::add)) {
            others.sync(Set.of("a"));

            assertThat(names()).hasSize(3);
        }
    }

    @Test
    void twoApplicationsOfOneNameDoNotClash() {
        try (JmxBeans second = new JmxBeans("shop", readings, troubles::add);
                JmxBeans third = new JmxBeans("shop", readings, troubles::add)) {
            second.sync(Set.of("search"));
            third.sync(Set.of("search"));
            beans.sync(Set.of("search"));

            assertThat(names())
                    .containsExactly(
                            "dev.healthcheck:type=Check,application=shop,name=search",
                            "dev.healthcheck:type=Check,application=shop-2,name=search",
                            "dev.healthcheck:type=Check,application=shop-3,name=search",
                            "dev.healthcheck:type=Health,application=shop",
                            "dev.healthcheck:type=Health,application=shop-2",
                            "dev.healthcheck:type=Health,application=shop-3");
        }
        assertThat(names()).hasSize(2);
        assertThat(troubles).isEmpty();
    }

    @Test
    void aNewApplicationTakesTheNameOfTheOldOne() {
        beans.close();

        try (JmxBeans redeployed = new JmxBeans("shop", readings, troubles::add)) {
            redeployed.sync(Set.of("a"));
            beans.close();

            assertThat(names())
                    .as("a second close removes nothing")
                    .containsExactly(
                            "dev.healthcheck:type=Check,application=shop,name=a",
                            "dev.healthcheck:type=Health,application=shop");
        }
    }

    @Test
    void theOtherBeansGoEvenIfOneCannotBeRemoved() throws Exception {
        beans.sync(Set.of("a", "b", "c"));
        SERVER.unregisterMBean(new ObjectName("dev.healthcheck:type=Check,application=shop,name=b"));

        beans.close();

        assertThat(names()).isEmpty();
    }

    @Test
    void noBeanComesBackAfterTheEnd() {
        beans.close();
        beans.sync(Set.of("a"));

        assertThat(names()).isEmpty();
    }

    @Test
    void aNameThatSomebodyElseHasIsToldOnceAndKept() throws Exception {
        ObjectName taken = new ObjectName("dev.healthcheck:type=Check,application=shop,name=a");
        SERVER.registerMBean(new CheckBean(() -> null), taken);

        beans.sync(Set.of("a", "b"));
        beans.sync(Set.of("a", "b"));
        beans.close();

        assertThat(troubles).singleElement().asString().startsWith("JMX has no bean for the check a: ");
        assertThat(names()).containsExactly(taken.toString());
        SERVER.unregisterMBean(taken);
    }

    @Test
    void anMBeanServerThatRefusesHarmsNobody() {
        List<String> told = new ArrayList<>();
        JmxBeans refused = new JmxBeans(JmxBeansTest::refusing, "shop", readings, told::add);

        assertThatCode(() -> refused.sync(Set.of("a"))).doesNotThrowAnyException();
        assertThatCode(refused::close).doesNotThrowAnyException();
        assertThat(told).singleElement().asString().contains("the application shop", "SecurityException: no");
    }

    private static MBeanServer refusing() {
        return (MBeanServer) Proxy.newProxyInstance(
                JmxBeansTest.class.getClassLoader(), new Class<?>[] {MBeanServer.class}, (proxy, method, arguments) -> {
                    throw new SecurityException("no");
                });
    }

    @Test
    void theBeansAreOnTheServerThatIsGiven() {
        MBeanServer own = MBeanServerFactory.newMBeanServer();
        try (JmxBeans others = new JmxBeans(() -> own, "other", readings, troubles::add)) {
            others.sync(Set.of("a"));

            assertThat(own.queryNames(null, null)).hasSize(3);
            assertThat(names()).hasSize(1);
        }
        assertThat(own.queryNames(null, null)).hasSize(1);
    }

    private static CheckReading reading(CheckState state) {
        CheckOutcome outcome = Given.outcome(state, Map.of("depth", 3), FakeClock.START);
        return new CheckReading(state.toString(), true, Set.of("slow", "db"), outcome, STATISTICS);
    }

    private static List<String> names() {
        try {
            return SERVER.queryNames(new ObjectName("dev.healthcheck:*"), null).stream()
                    .map(ObjectName::toString)
                    .sorted()
                    .toList();
        } catch (MalformedObjectNameException e) {
            throw new AssertionError(e);
        }
    }

    /** {@return the attributes of a bean, with lists for arrays and a text for null} */
    private static Map<String, Object> attributes(String name) throws Exception {
        ObjectName bean = new ObjectName(name);
        String[] attributes = Arrays.stream(SERVER.getMBeanInfo(bean).getAttributes())
                .map(MBeanAttributeInfo::getName)
                .toArray(String[]::new);
        return SERVER.getAttributes(bean, attributes).asList().stream()
                .collect(Collectors.toMap(Attribute::getName, JmxBeansTest::value));
    }

    private static Object value(Attribute attribute) {
        return attribute.getValue() instanceof String[] array
                ? List.of(array)
                : attribute.getValue() == null ? "null" : attribute.getValue();
    }
}
