package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Deadline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Security;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Asks the resolver of the JVM, as the application itself does. The JVM keeps each answer for some time, also after the
 * name has lost its addresses; the output tells the time.
 */
record JvmLookup(DnsRecord record) implements DnsLookup {

    @Override
    public SortedSet<String> answers(String name, Deadline deadline) throws IOException {
        SortedSet<String> answers = new TreeSet<>();
        try {
            for (InetAddress address : InetAddress.getAllByName(name)) {
                if (record.includes(address)) {
                    answers.add(address.getHostAddress());
                }
            }
        } catch (UnknownHostException e) {
            throw new IOException(
                    "the name '%s' has no address: is it spelled right, and does DNS know it here?".formatted(name), e);
        }
        if (answers.isEmpty()) {
            throw new IOException("the name '%s' has no address of the kind %s".formatted(name, record));
        }
        return answers;
    }

    @Override
    public String resolver() {
        String seconds = Security.getProperty("networkaddress.cache.ttl");
        // The JVM keeps an answer for 30 seconds unless this property is set.
        return switch (seconds == null ? "" : seconds.strip()) {
            case "" -> "JVM, which keeps an answer for 30 s";
            case "0" -> "JVM, which keeps no answer";
            case "-1" -> "JVM, which keeps an answer forever: set networkaddress.cache.ttl";
            default -> "JVM, which keeps an answer for " + seconds + " s";
        };
    }
}
