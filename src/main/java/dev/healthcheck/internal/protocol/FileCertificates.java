package dev.healthcheck.internal.protocol;

import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.network.StoreFile;
import dev.healthcheck.spi.LimitedCheck;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Looks at the certificates in a file. */
record FileCertificates(StoreFile file, Judge judge) implements LimitedCheck {

    @Override
    public CheckResult check(Duration limit) throws IOException {
        List<DatedCertificate> certificates = certificates();
        if (certificates.isEmpty()) {
            throw new IOException("the file %s has no certificate: is it the right one?".formatted(file.path()));
        }
        return new CertificateDates("file", file.path().toString(), certificates)
                .judgedBy(judge, Instant.now(), Optional.empty());
    }

    private List<DatedCertificate> certificates() throws IOException {
        try {
            KeyStore store = file.load();
            List<DatedCertificate> certificates = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                for (Certificate certificate : chain(store, alias)) {
                    if (certificate instanceof X509Certificate dated) {
                        certificates.add(DatedCertificate.of(alias, dated));
                    }
                }
            }
            return certificates;
        } catch (NoSuchFileException e) {
            throw new IOException("the file %s does not exist: is it mounted?".formatted(file.path()), e);
        } catch (IOException | GeneralSecurityException e) {
            throw new IOException(
                    "the file %s cannot be read: %s; is the password right, and the format PKCS12, JKS or PEM?"
                            .formatted(file.path(), e.getMessage()),
                    e);
        }
    }

    private static List<Certificate> chain(KeyStore store, String alias) throws GeneralSecurityException {
        Certificate[] chain = store.getCertificateChain(alias);
        if (chain != null) {
            return List.of(chain);
        }
        Certificate single = store.getCertificate(alias);
        return single == null ? List.of() : List.of(single);
    }
}
