package dev.healthcheck.internal.network;

import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import java.util.List;

/** An option with a secret, and the option with the file of that secret. */
public record SecretOption(CheckOption<String> text, CheckOption<String> file) {

    /**
     * {@return the options with this name, and with {@code -file} after it}
     *
     * @param meaning the secret in words, such as "the password"
     */
    public static SecretOption named(String name, String meaning) {
        return new SecretOption(
                CheckOption.text(name, "", meaning).asSecret(),
                CheckOption.text(name + "-file", "", "the file with " + meaning));
    }

    /** {@return the two options} */
    public List<CheckOption<?>> options() {
        return List.of(text, file);
    }

    /** {@return whether one of the two options is set} */
    public boolean isSet(CheckOptions options) {
        return options.find(text).isPresent() || options.find(file).isPresent();
    }

    /**
     * {@return the secret of one check; empty if neither option is set}
     *
     * @throws IllegalArgumentException if both options are set
     */
    public Secret of(CheckOptions options) {
        return Secret.of(options, text, file);
    }

    @Override
    public String toString() {
        return text.name();
    }
}
