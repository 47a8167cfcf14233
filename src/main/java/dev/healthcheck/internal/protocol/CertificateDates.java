package dev.healthcheck.internal.protocol;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Certificates of one place, whose time ends with the first that expires.
 *
 * @param kind {@code server} or {@code file}
 * @param certificates at least one
 */
record CertificateDates(String kind, String place, List<DatedCertificate> certificates) {
    private static final int MOST_SHOWN = 10;
    private static final double SECONDS_OF_DAY = 86_400;

    /** Sorts the certificates by the end of their time. */
    CertificateDates {
        certificates = certificates.stream()
                .sorted(Comparator.comparing(DatedCertificate::notAfter))
                .toList();
    }

    /**
     * {@return the result for this time}
     *
     * @param problem another problem of the certificates, which is told after those of their dates
     */
    CheckResult judgedBy(Judge judge, Instant now, Optional<String> problem) {
        DatedCertificate first = certificates.get(0);
        double days = Duration.between(now, first.notAfter()).toSeconds() / SECONDS_OF_DAY;
        Measured left = Measured.of("remainingTime", days, "days")
                .detail(kind, place)
                .detail("certificates", shown())
                .detail("count", certificates.size());
        Optional<String> bad = problemOfDates(now).or(() -> problem);
        if (bad.isPresent()) {
            return left.failed(bad.get(), judge);
        }
        String message =
                "the certificate %s of %s expires at %s, in %d days: renew it, and let the server load the new one"
                        .formatted(first, place, first.notAfter(), (long) days);
        CheckState state = judge.state(days);
        if (state == CheckState.PASSED) {
            return left.judgedBy(judge);
        }
        return state == CheckState.FAILED ? left.failed(message, judge) : left.degraded(message, judge);
    }

    private Optional<String> problemOfDates(Instant now) {
        DatedCertificate first = certificates.get(0);
        if (now.isAfter(first.notAfter())) {
            return Optional.of(
                    "the certificate %s of %s has expired at %s: renew it, and let the server load the new one"
                            .formatted(first, place, first.notAfter()));
        }
        return certificates.stream()
                .filter(one -> now.isBefore(one.notBefore()))
                .findFirst()
                .map(one -> "the certificate %s of %s is not valid before %s: is the clock right, here and there?"
                        .formatted(one, place, one.notBefore()));
    }

    private List<?> shown() {
        return certificates.stream()
                .limit(MOST_SHOWN)
                .map(DatedCertificate::members)
                .toList();
    }
}
