package dev.healthcheck.internal.measure;

import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.spi.CheckOption;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Makes options with the parsers of the settings. */
public final class Option {
    private Option() {}

    /** {@return an option with the values of a parser} */
    public static <T> CheckOption<T> of(String name, String defaultValue, Parser<T> parser, String meaning) {
        return CheckOption.of(name, defaultValue, parser.allowed(), parser.read(), meaning);
    }

    /**
     * {@return an option that has no value for {@code off}}
     *
     * @param allowed the other allowed values
     * @param parser returns the value of a text that is not {@code off}
     */
    public static <T> CheckOption<Optional<T>> orOff(
            String name, String defaultValue, String allowed, Function<String, T> parser, String meaning) {
        return CheckOption.of(
                name,
                defaultValue,
                allowed + ", or off",
                text -> text.strip().equals("off") ? Optional.empty() : Optional.of(parser.apply(text)),
                meaning);
    }

    /** {@return an option with the constants of an enum: each is its name in lower case, with hyphens} */
    public static <E extends Enum<E>> CheckOption<E> oneOf(
            String name, String defaultValue, Class<E> constants, String meaning) {
        StringBuilder allowed = new StringBuilder();
        for (E constant : constants.getEnumConstants()) {
            allowed.append(allowed.isEmpty() ? "" : ", ").append(text(constant));
        }
        return CheckOption.of(name, defaultValue, allowed.toString(), text -> constant(constants, text), meaning);
    }

    private static <E extends Enum<E>> E constant(Class<E> constants, String text) {
        for (E constant : constants.getEnumConstants()) {
            if (text(constant).equals(text.strip())) {
                return constant;
            }
        }
        throw new IllegalArgumentException(text);
    }

    private static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
