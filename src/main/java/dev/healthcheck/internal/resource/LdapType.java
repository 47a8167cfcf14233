package dev.healthcheck.internal.resource;

import dev.healthcheck.Check;
import dev.healthcheck.internal.measure.Option;
import dev.healthcheck.internal.network.Credentials;
import dev.healthcheck.internal.network.Endpoint;
import dev.healthcheck.internal.network.ServerType;
import dev.healthcheck.internal.network.Tls;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The options of a check of a directory. */
record LdapType() implements CheckType {
    private static final CheckOption<URI> URL = CheckOption.of(
                    "url",
                    "",
                    "ldap://HOST, ldap://HOST:PORT, ldaps://HOST or ldaps://HOST:PORT",
                    LdapType::url,
                    "the address of the server")
            .asRequired();
    private static final CheckOption<Boolean> STARTTLS =
            Option.of("starttls", "off", Parser.ON_OR_OFF, "whether TLS starts after the connection with ldap://");
    private static final CheckOption<String> BASE =
            CheckOption.text("base", "", "the name of an entry that must be there, such as dc=example,dc=com");

    private static URI url(String text) {
        URI url = URI.create(text.strip());
        Parser.require(Set.of("ldap", "ldaps").contains(String.valueOf(url.getScheme()))
                && url.getHost() != null
                && url.getPort() <= 65_535
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && Set.of("", "/").contains(url.getRawPath()));
        return url;
    }

    @Override
    public String name() {
        return "ldap";
    }

    @Override
    public String meaning() {
        return "a directory accepts a bind, and perhaps has an entry";
    }

    @Override
    public List<CheckOption<?>> options() {
        List<CheckOption<?>> options = new ArrayList<>(List.of(URL, STARTTLS, BASE));
        options.addAll(Credentials.OPTIONS);
        options.addAll(Tls.optionsWithoutSwitch());
        options.addAll(ServerType.TIME.options());
        return options;
    }

    @Override
    public Check create(CheckOptions options) {
        URI url = options.get(URL);
        boolean isFromStart = url.getScheme().equals("ldaps");
        boolean isStartTls = options.get(STARTTLS);
        if (isFromStart && isStartTls) {
            throw new IllegalArgumentException("starttls is on for ldaps://; allowed: with ldap://");
        }
        int port = url.getPort() > 0 ? url.getPort() : isFromStart ? 636 : 389;
        return new LdapCheck(
                new Endpoint(url.getHost(), port),
                new LdapCheck.Security(Tls.of(options, isFromStart), isStartTls),
                Credentials.of(options),
                options.find(BASE).orElse(""),
                ServerType.TIME.judge(options));
    }
}
