package dev.healthcheck.internal.http;

import dev.healthcheck.internal.network.Secret;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import java.util.List;

/** An option with a secret, and the option with the file of that secret. */
record SecretOption(CheckOption<String> text, CheckOption<String> file) {

    static SecretOption named(String name, String meaning) {
        return new SecretOption(
                CheckOption.text(name, "", meaning).asSecret(),
                CheckOption.text(name + "-file", "", "the file with " + meaning));
    }

    List<CheckOption<?>> options() {
        return List.of(text, file);
    }

    boolean isSet(CheckOptions options) {
        return options.find(text).isPresent() || options.find(file).isPresent();
    }

    Secret of(CheckOptions options) {
        return Secret.of(options, text, file);
    }

    @Override
    public String toString() {
        return text.name();
    }
}
