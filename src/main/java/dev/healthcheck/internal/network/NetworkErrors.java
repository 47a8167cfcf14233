package dev.healthcheck.internal.network;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Makes errors that name the server and say what to look at next. The cause is the error of the JDK. */
public final class NetworkErrors {
    private static final int LONGEST_QUOTE = 60;

    /** A server with TLS answers plain bytes with a record of the type 21 and the major version 3. */
    private static final String TLS_ALERT = "\u0015\u0003";

    private NetworkErrors() {}

    /** {@return the error of an attempt to connect} */
    static IOException ofConnect(Endpoint endpoint, Deadline deadline, IOException e) {
        if (e instanceof UnknownHostException) {
            return with(
                    e,
                    "the name '%s' has no address: is it spelled right, and does DNS know it here?"
                            .formatted(endpoint.host()));
        }
        if (e instanceof SocketTimeoutException) {
            return with(
                    e,
                    "no connection to %s within %d ms: is the address right, and does a firewall drop the packets?"
                            .formatted(endpoint, deadline.time().toMillis()));
        }
        return e instanceof ConnectException && String.valueOf(e.getMessage()).contains("refused")
                ? with(e, "connection refused: is the server running at %s?".formatted(endpoint))
                : with(e, "no connection to %s: %s".formatted(endpoint, e.getMessage()));
    }

    static IOException ofTls(Endpoint endpoint, Deadline deadline, IOException e) {
        if (e instanceof SSLException && hasCertificateError(e)) {
            return with(
                    e,
                    "TLS with %s failed: %s; is the certificate for this name, valid, and issued by a trusted authority?"
                            .formatted(endpoint, e.getMessage()));
        }
        return e instanceof SSLException || e instanceof EOFException
                ? with(
                        e,
                        "TLS with %s failed: %s; does the server speak TLS at this port?"
                                .formatted(endpoint, e.getMessage()))
                : ofTalk(endpoint, deadline, e);
    }

    private static boolean hasCertificateError(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.security.GeneralSecurityException) {
                return true;
            }
        }
        return false;
    }

    /** {@return the error of a connection that was there} */
    public static IOException ofTalk(Endpoint endpoint, Deadline deadline, IOException e) {
        if (e instanceof SocketTimeoutException) {
            return with(
                    e,
                    "%s accepted the connection, but its answer was not complete within %d ms: is it overloaded or stuck?"
                            .formatted(endpoint, deadline.time().toMillis()));
        }
        if (e instanceof InterruptedIOException) {
            return e;
        }
        return e instanceof EOFException
                ? with(e, "%s closed the connection in the middle of its answer: is it restarting?".formatted(endpoint))
                : with(e, "the connection to %s broke: %s".formatted(endpoint, e.getMessage()));
    }

    static IOException injected(Endpoint endpoint) {
        return new ProtocolException(
                "%s sent plain bytes after it agreed to start TLS: does something between change the connection?"
                        .formatted(endpoint));
    }

    static ProtocolException unexpected(Endpoint endpoint, String answer) {
        if (answer.startsWith(TLS_ALERT)) {
            return new ProtocolException("%s answered with an alert of TLS: set the option tls".formatted(endpoint));
        }
        return new ProtocolException("%s does not speak the expected protocol: it answered '%s'; is the port right?"
                .formatted(endpoint, quote(answer)));
    }

    static IOException refused(Endpoint endpoint, String answer, String advice) {
        return new IOException("%s answered '%s': %s".formatted(endpoint, quote(answer), advice));
    }

    /** {@return the begin of a text, without characters that would break a line} */
    private static String quote(String answer) {
        String begin = answer.length() > LONGEST_QUOTE ? answer.substring(0, LONGEST_QUOTE) + "…" : answer;
        StringBuilder plain = new StringBuilder();
        begin.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0xfffd ? '?' : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static IOException with(IOException cause, String message) {
        return new IOException(message, cause);
    }
}
