package dev.healthcheck.internal.protocol;

import dev.healthcheck.Check;
import dev.healthcheck.internal.measure.Limits;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Option;
import dev.healthcheck.internal.network.Endpoint;
import dev.healthcheck.internal.network.StoreFile;
import dev.healthcheck.internal.network.Tls;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The type of checks that tell how long certificates are valid: those that a server sends, or those in a file. */
final class TlsExpiry implements CheckType {
    private static final Limits DAYS = Limits.ofDays(true, "21d", "3d");

    private static final CheckOption<String> HOST =
            CheckOption.text("host", "", "the host of the server whose certificates count");
    private static final CheckOption<Integer> PORT = Option.of(
            "port",
            "",
            Parser.number(1, 65_535, ""),
            "the port of the server; 443 or the usual port of starttls if it is not set");
    private static final CheckOption<TlsStart> STARTTLS =
            Option.oneOf("starttls", "off", TlsStart.class, "the protocol in which the connection starts, before TLS");
    private static final CheckOption<Boolean> TRUST = Option.of(
            "trust",
            "on",
            Parser.ON_OR_OFF,
            "whether the certificates must be trusted and have the right name; off for the dates only");

    @Override
    public String name() {
        return "tls";
    }

    @Override
    public String meaning() {
        return "the certificates that a server sends, or those in a file, are valid for some more days";
    }

    @Override
    public List<CheckOption<?>> options() {
        List<CheckOption<?>> options = new ArrayList<>(List.of(HOST, PORT, STARTTLS, TRUST));
        options.addAll(StoreFile.FILE.all());
        options.addAll(Tls.optionsWithoutSwitch());
        options.addAll(DAYS.options());
        return options;
    }

    @Override
    public Check create(CheckOptions options) {
        Judge judge = DAYS.judge(options);
        Optional<String> host = options.find(HOST);
        Optional<StoreFile> file = StoreFile.FILE.of(options);
        if (host.isPresent() == file.isPresent()) {
            throw new IllegalArgumentException("host and file; allowed: one of them");
        }
        TlsStart start = options.get(STARTTLS);
        if (file.isPresent()) {
            if (start != TlsStart.OFF || options.find(PORT).isPresent()) {
                throw new IllegalArgumentException("port and starttls; allowed: with host, not with file");
            }
            return new FileCertificates(file.get(), judge);
        }
        Endpoint endpoint = new Endpoint(host.orElseThrow(), options.find(PORT).orElse(start.port()));
        return new ServerCertificates(endpoint, start, Tls.of(options, true), options.get(TRUST), judge);
    }
}
