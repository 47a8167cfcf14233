package dev.healthcheck.internal.network;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Records the certificates that a server sends, and what is wrong with them, in the handshake of one connection. The
 * path that the JVM builds from them does not count, because it can leave out a certificate that expires.
 */
public final class ChainRecorder {
    private List<X509Certificate> chain = List.of();
    private @Nullable CertificateException distrust;
    private @Nullable CertificateException otherName;

    /** {@return the certificates in the order of the server; empty before the handshake} */
    public List<X509Certificate> chain() {
        return chain;
    }

    /** {@return why the certificates are not trusted; empty if they are} */
    public Optional<CertificateException> distrust() {
        return Optional.ofNullable(distrust);
    }

    /** {@return why the certificate is not for the name of the server; empty if it is, or if it is not trusted} */
    public Optional<CertificateException> otherName() {
        return Optional.ofNullable(otherName);
    }

    /** {@return a manager that records what the first of these says} */
    TrustManager[] before(TrustManager[] managers) {
        for (TrustManager manager : managers) {
            if (manager instanceof X509ExtendedTrustManager real) {
                return new TrustManager[] {new Recording(real)};
            }
        }
        throw new IllegalStateException("the JVM has no manager of X.509 certificates");
    }

    private void record(X509ExtendedTrustManager real, X509Certificate[] sent, String authType, Socket socket) {
        chain = List.of(sent);
        try {
            real.checkServerTrusted(sent, authType);
        } catch (CertificateException e) {
            distrust = e;
            return;
        }
        try {
            real.checkServerTrusted(sent, authType, socket);
        } catch (CertificateException e) {
            otherName = e;
        }
    }

    private final class Recording extends X509ExtendedTrustManager {
        private final X509ExtendedTrustManager real;

        Recording(X509ExtendedTrustManager real) {
            this.real = real;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] sent, String authType, Socket socket) {
            record(real, sent, authType, socket);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] sent, String authType, SSLEngine engine)
                throws CertificateException {
            real.checkServerTrusted(sent, authType, engine);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] sent, String authType) throws CertificateException {
            real.checkServerTrusted(sent, authType);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] sent, String authType, Socket socket)
                throws CertificateException {
            real.checkClientTrusted(sent, authType, socket);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] sent, String authType, SSLEngine engine)
                throws CertificateException {
            real.checkClientTrusted(sent, authType, engine);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] sent, String authType) throws CertificateException {
            real.checkClientTrusted(sent, authType);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return real.getAcceptedIssuers();
        }
    }
}
