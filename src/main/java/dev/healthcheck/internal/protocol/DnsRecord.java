package dev.healthcheck.internal.protocol;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/** A kind of records of DNS. */
enum DnsRecord {
    ADDRESS,
    A,
    AAAA,
    CNAME,
    MX,
    NS,
    SRV,
    TXT;

    boolean isAddress() {
        return this == ADDRESS || this == A || this == AAAA;
    }

    /** {@return the names of the records for a DNS server} */
    List<String> names() {
        return this == ADDRESS ? List.of("A", "AAAA") : List.of(name());
    }

    /** {@return whether an address is of this kind} */
    boolean includes(InetAddress address) {
        return this == ADDRESS || (address.getAddress().length == 4) == (this == A);
    }

    /**
     * {@return the one form of an answer that has several, such as an address of IPv6}
     *
     * @throws IllegalArgumentException if the answer cannot be of this kind
     */
    String normal(String answer) {
        if (!isAddress()) {
            String plain = answer.endsWith(".") ? answer.substring(0, answer.length() - 1) : answer;
            return this == TXT ? answer : plain.toLowerCase(Locale.ROOT);
        }
        // A name would go to the resolver.
        if (!answer.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            throw new IllegalArgumentException("expected = '%s'; allowed: addresses".formatted(answer));
        }
        try {
            return InetAddress.getByName(answer).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("expected = '%s'; allowed: addresses".formatted(answer), e);
        }
    }
}
