package dev.healthcheck.internal.protocol;

import dev.healthcheck.Check;
import dev.healthcheck.internal.measure.Limits;
import dev.healthcheck.internal.measure.Option;
import dev.healthcheck.internal.network.Endpoint;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The type of checks that look a name up in DNS. */
final class Dns implements CheckType {
    private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_.-]{0,252})");
    private static final Limits TIME = Limits.ofTime("1s", "off");

    private static final CheckOption<String> NAME = Option.of(
                    "name",
                    "",
                    new Parser<>("a name such as db.example.com", text -> text)
                            .where(
                                    "a name such as db.example.com",
                                    text -> NAMES.matcher(text).matches()),
                    "the name to look up")
            .asRequired();
    private static final CheckOption<DnsRecord> RECORD =
            Option.oneOf("record", "address", DnsRecord.class, "the kind of records; address is A and AAAA together");
    private static final CheckOption<List<String>> EXPECTED =
            Option.of("expected", "", Parser.NAMES, "the expected answers, such as addresses, with commas between");
    private static final CheckOption<DnsMatch> MATCH = Option.oneOf(
            "match", "all", DnsMatch.class, "how many of the expected answers must be there; exactly allows no others");
    private static final CheckOption<String> SERVER =
            CheckOption.text("server", "", "the address of the DNS server; the resolver of the JVM if it is not set");
    private static final CheckOption<Integer> PORT =
            CheckOption.number("port", "53", 1, 65_535, "the port of the DNS server");

    @Override
    public String name() {
        return "dns";
    }

    @Override
    public String meaning() {
        return "a name has addresses or other records in DNS, and perhaps the expected ones";
    }

    @Override
    public List<CheckOption<?>> options() {
        List<CheckOption<?>> options = new ArrayList<>(List.of(NAME, RECORD, EXPECTED, MATCH, SERVER, PORT));
        options.addAll(TIME.options());
        return options;
    }

    @Override
    public Check create(CheckOptions options) {
        DnsRecord record = options.get(RECORD);
        Endpoint server = options.find(SERVER)
                .map(host -> new Endpoint(host, options.get(PORT)))
                .orElse(null);
        if (server == null && !record.isAddress()) {
            throw new IllegalArgumentException("record needs the option server; allowed without it: address, a, aaaa");
        }
        TreeSet<String> expected = new TreeSet<>();
        options.find(EXPECTED).orElse(List.of()).forEach(answer -> expected.add(record.normal(answer)));
        DnsLookup lookup = server == null ? new JvmLookup(record) : new ServerLookup(record, server);
        return new DnsCheck(options.get(NAME), lookup, expected, options.get(MATCH), TIME.judge(options));
    }
}
