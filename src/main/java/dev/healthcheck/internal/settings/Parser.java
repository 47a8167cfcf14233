package dev.healthcheck.internal.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads a value from text.
 *
 * @param allowed the allowed values, as a text after "allowed:"
 * @param read returns the value; throws an {@link IllegalArgumentException} for a text that is not allowed
 */
public record Parser<T>(String allowed, Function<String, T> read) {
    private static final String DURATION_TEXT =
            "a positive duration up to 365 days, such as 500ms, 2s, 1m, PT2S or 2 (seconds)";

    /** A positive duration. */
    public static final Parser<Duration> DURATION = new Parser<>(DURATION_TEXT, DurationText::parse);

    /** A duration, or zero for {@code off}. */
    public static final Parser<Duration> DURATION_OR_OFF =
            new Parser<>(DURATION_TEXT + ", or off", DurationText::parseTtl);

    /** A duration, which may be zero. */
    public static final Parser<Duration> DELAY = new Parser<>(DURATION_TEXT + ", or 0s", DurationText::parseDelay);

    /** A duration, which may be zero, or the longest duration for {@code off}. */
    public static final Parser<Duration> WAIT = new Parser<>(DURATION_TEXT + ", 0s, or off", DurationText::parseWait);

    /** True or false. */
    public static final Parser<Boolean> BOOLEAN = new Parser<>("true or false", Parser::bool);

    /** A switch; true and false are allowed too. */
    public static final Parser<Boolean> ON_OR_OFF = new Parser<>("on or off", Parser::onOrOff);

    /** A list of names with commas between them, which may be empty. */
    public static final Parser<List<String>> NAMES =
            new Parser<>("names with commas between, * for anything", Parser::names);

    /** {@return a parser of whole numbers from the lowest to the highest, both included} */
    public static Parser<Integer> number(int lowest, int highest, String unit) {
        return new Parser<>(lowest + " to " + highest + unit, text -> number(text, lowest, highest));
    }

    /** {@return this parser, limited to the values that the condition accepts} */
    public Parser<T> where(String allowedThen, Predicate<T> condition) {
        return new Parser<>(allowedThen, text -> {
            T value = read.apply(text);
            require(condition.test(value));
            return value;
        });
    }

    /** {@return this parser, with a value for an empty text, which means that the setting is not set} */
    public Parser<T> orElse(T unset) {
        return new Parser<>(allowed, text -> text.isEmpty() ? unset : read.apply(text));
    }

    /**
     * Reads a whole number.
     *
     * @throws IllegalArgumentException if the text is not a whole number, or the number is out of range
     */
    public static int number(String text, int lowest, int highest) {
        int number = Integer.parseInt(text.strip());
        require(number >= lowest && number <= highest);
        return number;
    }

    /** Throws an {@link IllegalArgumentException} unless the value is allowed. */
    public static void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalArgumentException("not allowed");
        }
    }

    /** {@return whether the character is a letter or a digit of ASCII} */
    public static boolean isAsciiLetterOrDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static boolean onOrOff(String text) {
        return switch (text.strip()) {
            case "on" -> true;
            case "off" -> false;
            default -> bool(text);
        };
    }

    private static boolean bool(String text) {
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static List<String> names(String text) {
        List<String> names =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        require(text.chars().allMatch(c -> c >= ' ')
                && (text.isBlank() || names.stream().noneMatch(String::isEmpty)));
        return text.isBlank() ? List.of() : names;
    }
}
