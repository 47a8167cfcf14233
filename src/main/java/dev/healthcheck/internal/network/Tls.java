package dev.healthcheck.internal.network;

import dev.healthcheck.internal.measure.Option;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * The options of TLS. The name of the host is always checked against the certificate.
 *
 * @param isFromStart whether the connection starts with TLS
 * @param serverName the name to check and to send; null for the host
 * @param trust the trusted certificates; null for those of the JVM
 * @param key the certificate of the client with its key; null for none
 */
public record Tls(
        boolean isFromStart,
        @Nullable String serverName,
        @Nullable StoreFile trust,
        @Nullable StoreFile key) {
    /** No TLS. */
    public static final Tls OFF = new Tls(false, null, null, null);

    private static final CheckOption<Boolean> TLS =
            Option.of("tls", "off", Parser.ON_OR_OFF, "whether the connection starts with TLS");
    private static final CheckOption<String> SERVER_NAME = CheckOption.text(
            "server-name", "", "the name that the certificate of the server must have; the host if it is not set");

    /** The options of a type whose connections may start with TLS. */
    public static final List<CheckOption<?>> OPTIONS = List.of(
            TLS,
            SERVER_NAME,
            StoreFile.TRUST.path(),
            StoreFile.TRUST.password(),
            StoreFile.TRUST.passwordFile(),
            StoreFile.KEY.path(),
            StoreFile.KEY.password(),
            StoreFile.KEY.passwordFile());

    /** {@return the options without the switch, for a type that decides itself when TLS starts} */
    public static List<CheckOption<?>> optionsWithoutSwitch() {
        return OPTIONS.subList(1, OPTIONS.size());
    }

    /** {@return the values of one check} */
    public static Tls of(CheckOptions options) {
        return of(options, options.get(TLS));
    }

    /** {@return the values of one check of a type that decides itself whether TLS starts with the connection} */
    public static Tls of(CheckOptions options, boolean isFromStart) {
        Optional<StoreFile> trust = StoreFile.TRUST.of(options);
        Optional<StoreFile> key = StoreFile.KEY.of(options);
        return new Tls(isFromStart, options.find(SERVER_NAME).orElse(null), trust.orElse(null), key.orElse(null));
    }

    /** {@return the options for a host that is not the one of the check} It neither has its name nor sees its key. */
    public Tls forAnotherHost() {
        return new Tls(isFromStart, null, trust, null);
    }

    /** {@return a socket with TLS over a connected socket, before the handshake} */
    SSLSocket over(Socket socket, Endpoint endpoint) throws IOException {
        String name = serverName == null ? endpoint.host() : serverName;
        SSLSocket secure = (SSLSocket) context().getSocketFactory().createSocket(socket, name, endpoint.port(), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        return secure;
    }

    private SSLContext context() throws IOException {
        try {
            if (trust == null && key == null) {
                return SSLContext.getDefault();
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(), trusted(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("TLS cannot start with these options: " + e.getMessage(), e);
        }
    }

    private javax.net.ssl.KeyManager @Nullable [] keys() throws IOException, GeneralSecurityException {
        if (key == null) {
            return null;
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(key.load(), key.password().toCharArray());
        return factory.getKeyManagers();
    }

    private javax.net.ssl.TrustManager @Nullable [] trusted() throws IOException, GeneralSecurityException {
        if (trust == null) {
            return null;
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trust.load());
        return factory.getTrustManagers();
    }
}
