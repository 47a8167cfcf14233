package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.measure.Option;
import dev.healthcheck.internal.network.Tls;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;

/**
 * The option of a protocol that starts without TLS and continues with it.
 *
 * @param isWanted whether the server must continue with TLS
 */
record StartTls(boolean isWanted, Tls tls) {
    static final CheckOption<Boolean> OPTION =
            Option.of("starttls", "off", Parser.ON_OR_OFF, "whether a plain connection must continue with TLS");

    /**
     * {@return the values of one check}
     *
     * @throws IllegalArgumentException if the connection also starts with TLS
     */
    static StartTls of(CheckOptions options) {
        StartTls values = new StartTls(options.get(OPTION), Tls.of(options));
        if (values.isWanted && values.tls.isFromStart()) {
            throw new IllegalArgumentException("tls and starttls are both on; allowed: one of them");
        }
        return values;
    }
}
