package dev.healthcheck.internal.resource;

import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import dev.healthcheck.internal.network.Deadline;
import dev.healthcheck.internal.network.DeadlineSockets;
import dev.healthcheck.internal.network.Endpoint;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import java.io.IOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Connects to the server of a mail session and logs in, as the session says, and sends no message. */
record MailLogin(Resource resource, Judge judge, Deadline deadline) {

    CheckResult run() throws IOException {
        Session session = resource.find(Session.class);
        DeadlineSockets sockets = new DeadlineSockets(deadline);
        long start = System.nanoTime();
        Transport transport = transport(session, sockets);
        Endpoint server = server(session, transport);
        try (transport) {
            transport.connect();
            return Measured.since(start)
                    .detail("resource", resource.name())
                    .detail("server", server.toString())
                    .judgedBy(judge);
        } catch (MessagingException e) {
            throw explained(sockets, server, e);
        }
    }

    /** {@return a transport of a copy of the session, because the limits of this run are not those of others} */
    private Transport transport(Session session, DeadlineSockets sockets) throws IOException {
        try {
            String protocol = session.getTransport().getURLName().getProtocol();
            Properties properties = new Properties();
            for (String name : session.getProperties().stringPropertyNames()) {
                properties.setProperty(name, session.getProperty(name));
            }
            // A log of each run would fill the disk.
            properties.setProperty("mail.debug", "false");
            limit(properties, "mail." + protocol + ".", sockets);
            return Session.getInstance(properties, new LoginOf(session)).getTransport(protocol);
        } catch (NoSuchProviderException e) {
            throw new IOException(
                    "%s has no transport: is mail.transport.protocol right? '%s'".formatted(resource, Quote.of(e)), e);
        }
    }

    /** Limits each wait. The sockets limit the sum of all waits, too, unless the session has sockets of its own. */
    private void limit(Properties properties, String prefix, DeadlineSockets sockets) throws IOException {
        String millis = Integer.toString(deadline.millisLeft());
        properties.setProperty(prefix + "connectiontimeout", millis);
        properties.setProperty(prefix + "timeout", millis);
        if (properties.keySet().stream().noneMatch(name -> name.toString().contains("socketFactory"))) {
            properties.put(prefix + "socketFactory", sockets);
            properties.setProperty(prefix + "socketFactory.fallback", "false");
        }
    }

    private static Endpoint server(Session session, Transport transport) {
        URLName url = transport.getURLName();
        String prefix = "mail." + url.getProtocol() + ".";
        String host = text(session, prefix + "host", text(session, "mail.host", "localhost"));
        String port = text(session, prefix + "port", url.getProtocol().equals("smtps") ? "465" : "25");
        return new Endpoint(host, port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0);
    }

    private static String text(Session session, String name, String otherwise) {
        String text = session.getProperty(name);
        return text == null || text.isBlank() ? otherwise : text.strip();
    }

    private IOException explained(DeadlineSockets sockets, Endpoint server, MessagingException e) {
        if (e instanceof AuthenticationFailedException) {
            return new IOException(
                    "the mail server %s of %s refuses the login: are the user and the password right? '%s'"
                            .formatted(server, resource, Quote.of(e)),
                    e);
        }
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException broken) {
                return sockets.explained(server, broken);
            }
        }
        return new IOException(
                "the mail server %s of %s does not accept the connection: see its log; '%s'"
                        .formatted(server, resource, Quote.of(e)),
                e);
    }

    /** Passes on the login of the session, whose password is nobody else's. */
    private static final class LoginOf extends Authenticator {
        private final Session session;

        LoginOf(Session session) {
            this.session = session;
        }

        @Override
        protected @Nullable PasswordAuthentication getPasswordAuthentication() {
            return session.requestPasswordAuthentication(
                    getRequestingSite(),
                    getRequestingPort(),
                    getRequestingProtocol(),
                    getRequestingPrompt(),
                    getDefaultUserName());
        }
    }
}
