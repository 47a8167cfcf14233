package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Deadline;
import dev.healthcheck.internal.network.Endpoint;
import java.io.IOException;
import java.util.Hashtable;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.NoInitialContextException;
import javax.naming.directory.Attribute;
import javax.naming.directory.Attributes;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

/** Asks a DNS server by the client of the JDK, which keeps no answer. */
record ServerLookup(DnsRecord record, Endpoint server) implements DnsLookup {
    private static final String FACTORY = "com.sun.jndi.dns.DnsContextFactory";
    private static final String TIMEOUT = "com.sun.jndi.dns.timeout.initial";
    private static final String TRIES = "com.sun.jndi.dns.timeout.retries";

    /** The second try waits twice as long as the first one. */
    private static final int PARTS_OF_TWO_TRIES = 3;

    @Override
    public SortedSet<String> answers(String name, Deadline deadline) throws IOException {
        SortedSet<String> answers = new TreeSet<>();
        int questions = record.names().size();
        for (String kind : record.names()) {
            ask(name, kind, deadline.millisLeft() / questions--, answers);
        }
        if (answers.isEmpty()) {
            throw new IOException(
                    "the name '%s' has no record of the kind %s at the DNS server %s: is it spelled right?"
                            .formatted(name, record, server));
        }
        return answers;
    }

    @Override
    public String resolver() {
        return server.toString();
    }

    /** Asks for one kind of records, because many servers answer no question for several. */
    private void ask(String name, String kind, int millis, SortedSet<String> answers) throws IOException {
        // An old interface of JNDI wants this old class.
        @SuppressWarnings("JdkObsolete")
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, FACTORY);
        environment.put(Context.PROVIDER_URL, "dns://" + server);
        environment.put(TIMEOUT, Integer.toString(Math.max(1, millis / PARTS_OF_TWO_TRIES)));
        environment.put(TRIES, "2");
        try {
            DirContext context = new InitialDirContext(environment);
            try {
                add(context.getAttributes(name, new String[] {kind}), answers);
            } finally {
                context.close();
            }
        } catch (NamingException e) {
            throw error(name, e);
        }
    }

    private void add(Attributes records, SortedSet<String> answers) throws NamingException {
        NamingEnumeration<? extends Attribute> kinds = records.getAll();
        while (kinds.hasMore()) {
            NamingEnumeration<?> values = kinds.next().getAll();
            while (values.hasMore()) {
                answers.add(record.normal(String.valueOf(values.next())));
            }
        }
    }

    private IOException error(String name, NamingException e) {
        if (e instanceof NameNotFoundException) {
            return new IOException(
                    "the DNS server %s does not know the name '%s': is it spelled right?".formatted(server, name), e);
        }
        if (e instanceof NoInitialContextException) {
            return new IOException("this Java runtime has no module jdk.naming.dns: leave out the option server", e);
        }
        Throwable root = e.getRootCause() == null ? e : e.getRootCause();
        return new IOException(
                "the DNS server %s gives no answer: %s; is it running, and does a firewall drop the packets?"
                        .formatted(server, root.getMessage() == null ? root : root.getMessage()),
                e);
    }
}
