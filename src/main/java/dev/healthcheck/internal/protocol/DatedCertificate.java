package dev.healthcheck.internal.protocol;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a certificate.
 *
 * @param alias its name in a file; null for one that a server sends
 */
record DatedCertificate(@Nullable String alias, String subject, Instant notBefore, Instant notAfter) {

    static DatedCertificate of(@Nullable String alias, X509Certificate certificate) {
        return new DatedCertificate(
                alias,
                certificate.getSubjectX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    /** {@return the members for the output} */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        if (alias != null) {
            members.put("alias", alias);
        }
        members.put("subject", subject);
        members.put("notBefore", notBefore.toString());
        members.put("notAfter", notAfter.toString());
        return members;
    }

    @Override
    public String toString() {
        return alias == null ? subject : "'%s' (%s)".formatted(alias, subject);
    }
}
