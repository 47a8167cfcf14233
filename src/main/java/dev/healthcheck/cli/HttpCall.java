package dev.healthcheck.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One GET over a plain socket, on a thread of its own.
 *
 * <p>A socket loads half of the classes that {@code HttpURLConnection} loads. It also never repeats a request, follows a
 * redirect or asks a proxy. Only a thread of its own gives the call one limit: the JDK has no limit for a look-up of a
 * name, and another one for each read.
 */
final class HttpCall implements Runnable {
    private final ProbeUrl url;
    private final @Nullable String authorization;
    private final long timeoutMillis;
    private volatile String stage = "the host has no address yet";
    private volatile @Nullable Socket socket;
    private volatile @Nullable Verdict verdict;

    private HttpCall(ProbeUrl url, @Nullable String authorization, long timeoutMillis) {
        this.url = url;
        this.authorization = authorization;
        this.timeoutMillis = timeoutMillis;
    }

    /** {@return the judgement of the answer, or the reason why there is none} */
    static Verdict verdict(ProbeUrl url, @Nullable String authorization, long timeoutMillis) {
        HttpCall call = new HttpCall(url, authorization, timeoutMillis);
        Thread thread = new Thread(call, "probe");
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(timeoutMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return call.end();
    }

    private Verdict end() {
        Verdict made = verdict;
        close();
        return made != null
                ? made
                : Verdict.unknown(
                        "no answer within " + Line.seconds(timeoutMillis) + "s, " + stage + ": " + url.shown());
    }

    @Override
    public void run() {
        try {
            verdict = ReportVerdict.of(answer());
        } catch (IOException | RuntimeException e) {
            verdict = Verdict.unknown(Line.of(problem(e), 300) + ": " + url.shown());
        } finally {
            close();
        }
    }

    private HttpAnswer answer() throws IOException {
        Socket connected = connect();
        stage = "the server is silent";
        if (url.tls()) {
            connected = secured(connected);
        }
        OutputStream out = connected.getOutputStream();
        out.write(request().getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return new HttpReader(connected.getInputStream()).answer();
    }

    /** Tries each address of the name: a server may listen at one of the two addresses of localhost only. */
    private Socket connect() throws IOException {
        InetAddress[] addresses = InetAddress.getAllByName(url.host());
        stage = "no connection";
        IOException problem = new UnknownHostException(url.host());
        int share = (int) Math.min(Integer.MAX_VALUE, Math.max(1, timeoutMillis / addresses.length));
        for (InetAddress address : addresses) {
            Socket next = new Socket(Proxy.NO_PROXY);
            socket = next;
            try {
                next.connect(new InetSocketAddress(address, url.port()), share);
                return next;
            } catch (IOException e) {
                next.close();
                problem = e;
            }
        }
        throw problem;
    }

    /** The certificate must be for this host. A socket of the JDK does not compare them by default. */
    private Socket secured(Socket plain) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secured = (SSLSocket) factory.createSocket(plain, url.host(), url.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private String request() {
        return "GET " + url.target() + " HTTP/1.1\r\n"
                + "Host: " + url.authority() + "\r\n"
                + "User-Agent: jaxrs-healthcheck-probe\r\n"
                + "Accept: application/json\r\n"
                + (authorization == null ? "" : "Authorization: " + authorization + "\r\n")
                + "Connection: close\r\n\r\n";
    }

    private String problem(Exception e) {
        if (e instanceof UnknownHostException) {
            return "the host is unknown";
        }
        if (url.tls() && e instanceof SSLException) {
            return "no secure connection (" + e.getMessage() + ")";
        }
        return e.getMessage() == null ? e.getClass().getName() : e.getMessage();
    }

    private void close() {
        Socket open = socket;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // The answer is there, or there is none.
            }
        }
    }
}
