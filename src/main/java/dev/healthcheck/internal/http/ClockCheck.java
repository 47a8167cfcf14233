package dev.healthcheck.internal.http;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.measure.LateLimits;
import dev.healthcheck.internal.measure.Limits;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import dev.healthcheck.internal.network.Deadline;
import dev.healthcheck.internal.network.Endpoint;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import dev.healthcheck.spi.LimitedCheck;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Measures how far the clock of this machine is away from another one. */
record ClockCheck(ClockSource source, Judge judge) implements LimitedCheck {
    private static final CheckOption<String> URL = Url.option(false);
    private static final CheckOption<Endpoint> NTP = Places.option(
            "ntp-server", 123, "a host, perhaps with a port, such as ntp.example:123", "the NTP server to ask");
    private static final CheckOption<String> JNDI_NAME =
            CheckOption.text("jndi-name", "", "the JNDI name of the DataSource whose database is asked");
    private static final CheckOption<String> QUERY = CheckOption.text(
            "query", "SELECT CURRENT_TIMESTAMP", "the query for the time of the database of jndi-name");

    private static final Limits EXACT = Limits.ofSeconds(false, "1s", "10s");
    private static final Limits OF_WHOLE_SECONDS = Limits.ofSeconds(false, "2s", "30s");
    private static final String DEFAULTS = "; if not set, degraded is 1s and failed is 10s; with url, 2s and 30s";
    private static final LateLimits LIMITS = new LateLimits("a duration such as 500ms or 30s", DEFAULTS, DEFAULTS);

    static CheckType type() {
        return new HttpType(
                "clock",
                "the clock of this machine goes as another one does",
                HttpType.options(
                        List.of(URL, NTP, JNDI_NAME, QUERY), Client.OPTIONS_WITHOUT_REDIRECTS, LIMITS.options()),
                ClockCheck::of);
    }

    private static ClockCheck of(CheckOptions options) {
        long sources = Stream.of(URL, NTP, JNDI_NAME)
                .filter(option -> options.find(option).isPresent())
                .count();
        if (sources != 1) {
            throw new IllegalArgumentException(
                    "%d of url, ntp-server and jndi-name are set; allowed: exactly one of them".formatted(sources));
        }
        boolean isHttp = options.find(URL).isPresent();
        return new ClockCheck(source(options, isHttp), LIMITS.judge(isHttp ? OF_WHOLE_SECONDS : EXACT, options));
    }

    private static ClockSource source(CheckOptions options, boolean isHttp) {
        if (isHttp) {
            return new HttpDate(Client.of(options), Url.of(options));
        }
        return options.find(NTP).isPresent()
                ? new NtpServer(options.get(NTP))
                : new DatabaseClock(options.get(JNDI_NAME), options.get(QUERY));
    }

    @Override
    public CheckResult check(Duration limit) throws Exception {
        ClockReading reading = source.read(Deadline.within(limit));
        Measured drift = Measured.of("clockDrift", reading.leastDrift(), "s")
                .detail("source", reading.source())
                .detail("offset", rounded(reading.offset()))
                .detail("doubt", rounded(reading.doubt()));
        CheckState state = judge.state(reading.leastDrift());
        return state == CheckState.PASSED
                ? drift.judgedBy(judge)
                : state == CheckState.DEGRADED
                        ? drift.degraded(message(reading), judge)
                        : drift.failed(message(reading), judge);
    }

    private static String message(ClockReading reading) {
        return "the clock of this machine is %s s %s that of %s: does a time service such as chrony run here, and is the"
                        .formatted(
                                rounded(Duration.ofMillis(Math.round(reading.leastDrift() * 1000))),
                                reading.isThisBehind() ? "behind" : "before",
                                reading.source())
                + " other clock right?";
    }

    private static double rounded(Duration duration) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3f", ClockReading.seconds(duration)));
    }
}
