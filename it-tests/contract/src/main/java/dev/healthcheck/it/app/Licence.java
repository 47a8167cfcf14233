package dev.healthcheck.it.app;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A type of checks that the application adds. */
@ApplicationScoped
public class Licence implements CheckType {
    private static final CheckOption<Integer> DAYS =
            CheckOption.number("days", "30", 1, 365, "the number of days that the licence must last");

    @Override
    public String name() {
        return "licence";
    }

    @Override
    public String meaning() {
        return "the licence lasts for some days";
    }

    @Override
    public List<CheckOption<?>> options() {
        return List.of(DAYS);
    }

    @Override
    public Check create(CheckOptions options) {
        int days = options.get(DAYS);
        return () -> CheckResult.passed("lasts more than " + days + " days");
    }
}
