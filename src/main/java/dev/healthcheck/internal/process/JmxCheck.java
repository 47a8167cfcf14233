package dev.healthcheck.internal.process;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.measure.Limits;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import dev.healthcheck.internal.measure.Option;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/** Reads an attribute of an MBean of this JVM: compares it with a text, or measures it as a number. */
record JmxCheck(ObjectName name, String attribute, @Nullable String expected, Judge judge) implements Check {
    private static final Limits HIGH_IS_BAD = Limits.ofNumber(false, "off", "off");
    private static final Limits LOW_IS_BAD = Limits.ofNumber(true, "off", "off");
    private static final CheckOption<ObjectName> NAME = CheckOption.of(
                    "object-name",
                    "",
                    "a name such as java.lang:type=Memory, with * for a part that is not known",
                    JmxCheck::objectName,
                    "the name of the MBean")
            .asRequired();
    private static final CheckOption<String> ATTRIBUTE = CheckOption.text(
                    "attribute", "", "the attribute, with the key of a part after a point, as in HeapMemoryUsage.used")
            .asRequired();
    private static final CheckOption<String> EXPECT =
            CheckOption.text("expect", "", "the value that the attribute must have, as text");
    private static final CheckOption<Boolean> LOW = Option.of(
            "low-is-bad",
            "off",
            Parser.ON_OR_OFF,
            "whether the limits are for a number that falls, not for one that rises");

    private static final int LONGEST = 200;

    static CheckType type() {
        return ProcessType.ofProcess(
                "jmx",
                "an attribute of an MBean of this JVM has a value, or is within limits",
                ProcessType.join(List.of(NAME, ATTRIBUTE, EXPECT, LOW), HIGH_IS_BAD.options()),
                JmxCheck::of);
    }

    private static ObjectName objectName(String text) {
        try {
            return new ObjectName(text.strip());
        } catch (MalformedObjectNameException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JmxCheck of(CheckOptions options) {
        Judge judge = (options.get(LOW) ? LOW_IS_BAD : HIGH_IS_BAD).judge(options);
        String expected = options.find(EXPECT).orElse(null);
        if (expected != null && (judge.degraded().isPresent() || judge.failed().isPresent())) {
            throw new IllegalArgumentException(
                    "expect does not go together with degraded and failed; allowed: expect alone, or limits");
        }
        return new JmxCheck(options.get(NAME), options.get(ATTRIBUTE).strip(), expected, judge);
    }

    @Override
    public CheckResult check() throws IOException {
        MBeanReader reader = new MBeanReader(ManagementFactory.getPlatformMBeanServer());
        ObjectName bean = reader.one(name);
        Object value = reader.value(bean, attribute);
        if (expected == null) {
            return measured(number(value), bean).judgedBy(judge, "see the MBean %s".formatted(bean));
        }
        String text = String.valueOf(value);
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        boolean isEqual = text.equals(expected);
        double number = value instanceof Number known ? known.doubleValue() : isEqual ? 1 : 0;
        Measured measured = measured(number, bean).detail("value", shown).detail("expected", expected);
        return isEqual
                ? measured.judgedBy(Judge.NONE)
                : measured.failed(
                        "%s of %s is '%s', and not '%s'; see the option expect"
                                .formatted(attribute, bean, shown, expected),
                        Judge.NONE);
    }

    private Measured measured(double number, ObjectName bean) {
        return Measured.of("attribute", number, "")
                .detail("objectName", bean.toString())
                .detail("attribute", attribute);
    }

    private double number(@Nullable Object value) throws IOException {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new IOException("%s of %s is no number, but of the type %s; set the option expect"
                .formatted(
                        attribute,
                        name,
                        value == null ? "null" : value.getClass().getName()));
    }
}
