package dev.healthcheck.internal.network;

import dev.healthcheck.internal.measure.Option;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param protocols the names of the protocols that the client offers (ALPN); empty for none
 * @param recorder records the certificates of the server; null for a handshake that fails if they are not trusted
 */
public record Tls(
        boolean isFromStart,
        @Nullable String serverName,
        @Nullable StoreFile trust,
        @Nullable StoreFile key,
        List<String> protocols,
        @Nullable ChainRecorder recorder) {
    /** No TLS. */
    public static final Tls OFF = new Tls(false, null, null, null);

    private static final CheckOption<Boolean> TLS =
            Option.of("tls", "off", Parser.ON_OR_OFF, "whether the connection starts with TLS");
    private static final CheckOption<String> SERVER_NAME = CheckOption.text(
            "server-name", "", "the name that the certificate of the server must have; the host if it is not set");

    /** The options of a type whose connections may start with TLS. */
    public static final List<CheckOption<?>> OPTIONS = Stream.of(
                    List.<CheckOption<?>>of(TLS, SERVER_NAME), StoreFile.TRUST.all(), StoreFile.KEY.all())
            .flatMap(List::stream)
            .toList();

    /** Options for a handshake that offers no protocol, and fails if the certificates are not trusted. */
    public Tls(boolean isFromStart, @Nullable String serverName, @Nullable StoreFile trust, @Nullable StoreFile key) {
        this(isFromStart, serverName, trust, key, List.of(), null);
    }

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

    /** {@return the same options with an offer of a protocol inside of TLS, such as {@code h2}} */
    public Tls offering(String protocol) {
        return new Tls(isFromStart, serverName, trust, key, List.of(protocol), recorder);
    }

    /**
     * {@return the same options for a handshake that accepts each certificate} The recorder says afterwards whether the
     * certificates are good. Until then, nothing secret may be sent.
     */
    public Tls recordedBy(ChainRecorder judge) {
        return new Tls(isFromStart, serverName, trust, key, protocols, judge);
    }

    /** {@return a socket with TLS over a connected socket, before the handshake} */
    SSLSocket over(Socket socket, Endpoint endpoint) throws IOException {
        String name = serverName == null ? endpoint.host() : serverName;
        SSLSocket secure = (SSLSocket) context().getSocketFactory().createSocket(socket, name, endpoint.port(), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setApplicationProtocols(protocols.toArray(String[]::new));
        secure.setSSLParameters(parameters);
        return secure;
    }

    private SSLContext context() throws IOException {
        try {
            if (trust == null && key == null && recorder == null) {
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
        if (trust == null && recorder == null) {
            return null;
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        // The factory takes the certificates of the JVM instead of null.
        factory.init(trust == null ? (KeyStore) null : trust.load());
        return recorder == null ? factory.getTrustManagers() : recorder.before(factory.getTrustManagers());
    }
}
