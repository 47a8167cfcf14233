package dev.healthcheck.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.testing.ReadyMade;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateDatesTest {
    private static final Instant NOW = Instant.parse("2030-06-01T12:00:00Z");
    private static final Judge JUDGE = new Judge(OptionalDouble.of(21), OptionalDouble.of(3), true);

    private static DatedCertificate certificate(String name, int daysBefore, int hoursAfter) {
        return new DatedCertificate(
                null, "CN=" + name, NOW.minus(Duration.ofDays(daysBefore)), NOW.plus(Duration.ofHours(hoursAfter)));
    }

    private static CheckResult judge(Optional<String> problem, DatedCertificate... certificates) {
        return new CertificateDates("server", "db:443", List.of(certificates)).judgedBy(JUDGE, NOW, problem);
    }

    @ParameterizedTest
    @CsvSource({"505, PASSED", "504, DEGRADED", "73, DEGRADED", "72, FAILED", "1, FAILED", "-1, FAILED"})
    void theRemainingDaysDecide(int hours, CheckState state) {
        assertThat(judge(Optional.empty(), certificate("db", 1, hours)).state()).isEqualTo(state);
    }

    @Test
    void theFirstCertificateThatExpiresCounts() {
        CheckResult result = judge(
                Optional.empty(),
                certificate("leaf", 1, 1000),
                certificate("middle", 1, 100),
                certificate("root", 1, 5000));

        assertThat(ReadyMade.output(result, "observedValue").toString()).isEqualTo("4.167");
        assertThat(ReadyMade.message(result))
                .isEqualTo("the certificate CN=middle of db:443 expires at 2030-06-05T16:00:00Z, in 4 days:"
                        + " renew it, and let the server load the new one");
    }

    @Test
    void anExpiredCertificateIsTold() {
        CheckResult result = judge(Optional.of("not trusted"), certificate("db", 90, -48));

        assertThat(ReadyMade.message(result)).contains("CN=db of db:443 has expired at 2030-05-30T12:00:00Z");
        assertThat(ReadyMade.output(result, "observedValue").toString()).isEqualTo("-2");
    }

    @Test
    void anExpiredCertificateFailsAlsoWithoutALimit() {
        CertificateDates dates = new CertificateDates("server", "db:443", List.of(certificate("db", 90, -48)));

        assertThat(dates.judgedBy(Judge.NONE, NOW, Optional.empty()).state()).isEqualTo(CheckState.FAILED);
    }

    @Test
    void aCertificateOfTheFutureIsTold() {
        CheckResult result = judge(Optional.empty(), certificate("root", 100, 5000), certificate("db", -2, 1000));

        assertThat(ReadyMade.message(result))
                .contains("CN=db of db:443 is not valid before 2030-06-03T12:00:00Z", "clock");
    }

    @Test
    void anotherProblemFailsWithGoodDates() {
        CheckResult result = judge(Optional.of("not trusted"), certificate("db", 1, 1000));

        assertThat(result.state()).isEqualTo(CheckState.FAILED);
        assertThat(ReadyMade.message(result)).isEqualTo("not trusted");
    }

    @Test
    void theOutputNamesTheFirstTen() {
        DatedCertificate[] many = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> certificate("db" + number, 1, 1000 + number))
                .toArray(DatedCertificate[]::new);

        CheckResult result = judge(Optional.empty(), many);

        assertThat((List<?>) ReadyMade.output(result, "certificates")).hasSize(10);
        assertThat(ReadyMade.output(result, "count")).isEqualTo(30);
    }

    @Test
    void theMessageNamesTheAlias() {
        DatedCertificate one = new DatedCertificate("orders", "CN=db", NOW, NOW.plus(Duration.ofHours(1)));

        assertThat(ReadyMade.message(judge(Optional.empty(), one)))
                .contains("the certificate 'orders' (CN=db) of db:443");
    }
}
