package dev.healthcheck.internal.protocol;

import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.network.ChainRecorder;
import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.network.Deadline;
import dev.healthcheck.internal.network.Endpoint;
import dev.healthcheck.internal.network.Tls;
import dev.healthcheck.spi.LimitedCheck;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the certificates that a server sends.
 *
 * @param mustBeTrusted whether they must also be trusted and have the right name
 */
record ServerCertificates(Endpoint endpoint, TlsStart start, Tls tls, boolean mustBeTrusted, Judge judge)
        implements LimitedCheck {

    @Override
    public CheckResult check(Duration limit) throws IOException {
        ChainRecorder recorder = new ChainRecorder();
        try (Connection connection = Connection.open(endpoint, Tls.OFF, Deadline.within(limit))) {
            start.hold(connection, tls.recordedBy(recorder));
        } catch (IOException e) {
            // A server that wants a certificate of the client has shown its own by then.
            if (recorder.chain().isEmpty()) {
                throw e;
            }
        }
        List<DatedCertificate> certificates = new ArrayList<>();
        for (X509Certificate certificate : recorder.chain()) {
            certificates.add(DatedCertificate.of(null, certificate));
        }
        CertificateDates dates = new CertificateDates("server", endpoint.toString(), certificates);
        return dates.judgedBy(judge, Instant.now(), mustBeTrusted ? problem(recorder) : Optional.empty());
    }

    private Optional<String> problem(ChainRecorder recorder) {
        String subject = recorder.chain().get(0).getSubjectX500Principal().getName();
        return recorder.distrust()
                .map(reason -> "the certificate %s of %s is not trusted: %s; is its authority in the truststore?"
                        .formatted(subject, endpoint, reason.getMessage()))
                .or(() -> recorder.otherName()
                        .map(reason -> "the certificate %s of %s is for another name: %s; see the option server-name"
                                .formatted(subject, endpoint, reason.getMessage())));
    }
}
