package dev.healthcheck.spi;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/**
 * An option of a {@link CheckType}. Immutable.
 *
 * <pre>{@code
 * CheckOption<String> host = CheckOption.text("host", "localhost", "the host of the server");
 * CheckOption<Integer> port = CheckOption.number("port", "6379", 1, 65535, "the port of the server");
 * CheckOption<String> password = CheckOption.text("password", "", "the password").asSecret();
 * }</pre>
 *
 * @param <T> the type of the value
 */
public final class CheckOption<T> {
    private final String name;
    private final String defaultValue;
    private final String allowed;
    private final Function<String, T> parser;
    private final String meaning;
    private final boolean required;
    private final boolean secret;

    private CheckOption(
            String name,
            String defaultValue,
            String allowed,
            Function<String, T> parser,
            String meaning,
            boolean required,
            boolean secret) {
        this.name = requireNonNull(name, "name");
        this.defaultValue = requireNonNull(defaultValue, "defaultValue");
        this.allowed = requireNonNull(allowed, "allowed");
        this.parser = requireNonNull(parser, "parser");
        this.meaning = requireNonNull(meaning, "meaning");
        this.required = required;
        this.secret = secret;
    }

    /**
     * {@return an option}
     *
     * @param name the last part of the key: lower-case letters, digits and hyphens
     * @param defaultValue the text of the value if the option is not set; empty for no value
     * @param allowed the allowed values, as a text after "allowed:"
     * @param parser returns the value of a text that is not empty; throws an {@link IllegalArgumentException} for a
     *     text that is not allowed
     * @param meaning the text for the documentation, without a full stop
     */
    public static <T> CheckOption<T> of(
            String name, String defaultValue, String allowed, Function<String, T> parser, String meaning) {
        return new CheckOption<>(name, defaultValue, allowed, parser, meaning, false, false);
    }

    /**
     * {@return an option with any text}
     *
     * @param name the last part of the key
     * @param defaultValue the text if the option is not set; empty for no value
     * @param meaning the text for the documentation
     */
    public static CheckOption<String> text(String name, String defaultValue, String meaning) {
        return of(name, defaultValue, "any text", text -> text, meaning);
    }

    /**
     * {@return an option with a whole number}
     *
     * @param name the last part of the key
     * @param defaultValue the number if the option is not set; empty for no value
     * @param lowest the lowest allowed number
     * @param highest the highest allowed number
     * @param meaning the text for the documentation
     */
    public static CheckOption<Integer> number(
            String name, String defaultValue, int lowest, int highest, String meaning) {
        return of(name, defaultValue, lowest + " to " + highest, text -> number(text, lowest, highest), meaning);
    }

    private static int number(String text, int lowest, int highest) {
        int number = Integer.parseInt(text.strip());
        if (number < lowest || number > highest) {
            throw new IllegalArgumentException("out of range: " + number);
        }
        return number;
    }

    /** {@return the same option, without which the deployment fails} */
    public CheckOption<T> asRequired() {
        return new CheckOption<>(name, defaultValue, allowed, parser, meaning, true, secret);
    }

    /** {@return the same option as a secret: a mask replaces its value in each output} */
    public CheckOption<T> asSecret() {
        return new CheckOption<>(name, defaultValue, allowed, parser, meaning, required, true);
    }

    /** {@return the last part of the key} */
    public String name() {
        return name;
    }

    /** {@return the text of the value if the option is not set; empty for no value} */
    public String defaultValue() {
        return defaultValue;
    }

    /** {@return the allowed values, as a text after "allowed:"} */
    public String allowed() {
        return allowed;
    }

    /** {@return the text for the documentation} */
    public String meaning() {
        return meaning;
    }

    /** {@return whether the deployment fails without the option} */
    public boolean isRequired() {
        return required;
    }

    /** {@return whether a mask replaces the value in each output} */
    public boolean isSecret() {
        return secret;
    }

    /**
     * {@return the value of a text}
     *
     * @param text the text, not empty
     * @throws IllegalArgumentException if the text is not allowed
     */
    public T parse(String text) {
        return parser.apply(text);
    }
}
