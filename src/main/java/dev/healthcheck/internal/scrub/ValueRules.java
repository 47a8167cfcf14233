package dev.healthcheck.internal.scrub;

import static dev.healthcheck.spi.SecretScrubber.MASK;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls all built-in rules for one string at a time. */
final class ValueRules {
    static final String NAME = "name";
    private static final String LOOKS = "name and looks";
    private static final String ENCODED = "base64";
    private static final String LENGTH = "length";
    private static final int MAX_NESTING = 3;
    private static final int SHORT = 16;

    /** The length of the longest environment variable of Linux. A mask replaces the rest of a longer value. */
    private static final int MAX_LENGTH = 131_072;

    private static final int LONGEST_WORD = 4096;

    private static final Pattern ARGUMENT = Pattern.compile("(-[DPE]|-{0,2})([A-Za-z_/][\\w./:-]{0,200}?)=(?s:(.*))");

    /** Base64 of JSON, YAML and PEM. */
    private static final Pattern BASE64 =
            Pattern.compile("(?<![\\w+/.-])(?:eyJ|ewo|eyA|ew0K|LS0tLS1CRUdJTi)[A-Za-z0-9+/_-]{16,}+={0,2}(?![.\\w])");

    private static final Pattern BASIC = Pattern.compile("[A-Za-z0-9+/]{11,}+={0,2}");
    private static final Pattern FURTHER = Pattern.compile("[,:][A-Za-z][\\w.-]{0,100}+=");
    private static final Pattern USER_AND_PASSWORD = Pattern.compile("[\\w.@-]{1,60}:[!-~]{4,}");

    private final Consumer<String> found;
    private final NameLists lists;
    private final int nesting;

    /** @param found receives the rule of each masked secret */
    ValueRules(Consumer<String> found, NameLists lists) {
        this(found, lists, 0);
    }

    private ValueRules(Consumer<String> found, NameLists lists, int nesting) {
        this.found = found;
        this.lists = lists;
        this.nesting = nesting;
    }

    /** {@return a mask for a denied name, the value of an allowed name, else the value without its secrets} */
    String named(String name, Sensitivity sensitivity, String value) {
        if (lists.deny(name)) {
            return value.isEmpty() ? value : masked(NameLists.DENY);
        }
        return lists.allow(name) ? allowed(value) : value(name, sensitivity, value);
    }

    /** {@return the value with masks only for the values of denied names in it} */
    String allowed(String value) {
        if (lists.denyNothing() || value.length() > MAX_LENGTH) {
            return value;
        }
        MaskedRanges ranges = new MaskedRanges(value);
        ranges.allow(0, value.length());
        mark(ranges, "", Sensitivity.PLAIN);
        return ranges.masked(found);
    }

    /** {@return the value without its secrets; the rules use its name too} */
    String value(String name, Sensitivity sensitivity, String whole) {
        String value = atMost(whole);
        return value.length() < whole.length()
                ? shortValue(name, sensitivity, value) + masked(LENGTH)
                : shortValue(name, sensitivity, whole);
    }

    /** {@return whether the value is a short word or number under a plain name; the rules skip it to save time} */
    private static boolean isHarmless(Sensitivity sensitivity, String value) {
        return sensitivity == Sensitivity.PLAIN
                && value.length() < SHORT
                && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
    }

    /** {@return the start of the text} The cut is between two words nearby, as the rules do not find half a secret. */
    private static String atMost(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        int end = MAX_LENGTH;
        while (end > MAX_LENGTH - LONGEST_WORD && KeyValueBounds.isOfName(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end > MAX_LENGTH - LONGEST_WORD ? end : MAX_LENGTH);
    }

    private String masked(String rule) {
        found.accept(rule);
        return MASK;
    }

    private String shortValue(String name, Sensitivity sensitivity, String value) {
        if (isHarmless(sensitivity, value) || ValueShape.isTrivial(value) || ValueShape.isReference(value)) {
            return value;
        }
        if (sensitivity == Sensitivity.SECRET) {
            return secretValue(name, value);
        }
        MaskedRanges ranges = new MaskedRanges(value);
        boolean json = mark(ranges, name, sensitivity);
        Sensitivity judged =
                sensitivity == Sensitivity.PLAIN && isUser(name, value) ? Sensitivity.CREDENTIALS : sensitivity;
        int secret = ranges.isEmpty() && !json ? MaskDecision.secretPart(name, judged, value) : -1;
        if (secret >= 0) {
            ranges.mask(secret, value.length(), LOOKS);
        }
        return ranges.masked(found);
    }

    /** {@return whether the value of a user has a password too, as in {@code ETCDCTL_USER=root:T5CMact9Zz}} */
    private static boolean isUser(String name, String value) {
        int colon = value.indexOf(':');
        String lower = name.toLowerCase(Locale.ROOT);
        return colon > 0
                && (lower.endsWith("user") || lower.endsWith("login"))
                && (Randomness.isOdd(value.substring(colon + 1)) || Randomness.isChosen(value.substring(colon + 1)));
    }

    private String secretValue(String name, String value) {
        int secret = isShellDirectory(name, value) ? -1 : MaskDecision.secretPart(name, Sensitivity.SECRET, value);
        if (secret < 0) {
            return text(value);
        }
        return value.substring(0, secret) + masked(NAME);
    }

    /** {@return whether the value is a working directory: each Unix shell exports it under a name for passwords} */
    private static boolean isShellDirectory(String name, String value) {
        return (name.equals("PWD") || name.equals("OLDPWD")) && value.startsWith("/");
    }

    /** {@return the text without the secrets that the rules find by its content} */
    String text(String text) {
        MaskedRanges ranges = new MaskedRanges(text);
        mark(ranges, "", Sensitivity.PLAIN);
        return ranges.masked(found);
    }

    /** {@return one argument of a command, scrubbed; the text after its equals sign is one value, even with spaces} */
    private String argument(String name, Sensitivity sensitivity, String argument) {
        Matcher parts = ARGUMENT.matcher(argument);
        if (parts.matches() && !isCommand(parts.group(1), parts.group(3))) {
            String option = parts.group(2);
            int value = parts.start(3);
            return argument.substring(0, value) + named(option, SecretNames.of(option), parts.group(3));
        }
        return value(name, sensitivity, argument);
    }

    /** {@return an element of a list, scrubbed; the list may contain arguments, so the caller calls it in order} */
    String element(OptionArguments list, int index, String name, Sensitivity sensitivity) {
        String element = list.get(index);
        int secret = list.secretStart(index);
        String option = list.optionBefore(index);
        if (lists.deny(option) || lists.allow(option)) {
            return named(option, sensitivity, element);
        }
        if (secret < 0) {
            return argument(name, sensitivity, element);
        }
        return element.substring(0, secret) + masked(OptionArguments.RULE);
    }

    /** {@return whether more text follows the value, as in {@code PGPASSWORD=x pg_dump -h db} and {@code a=b,c=d}} */
    private static boolean isCommand(String dashes, String value) {
        int space = value.indexOf(' ');
        boolean command = space > 0 && (value.indexOf(" -") > 0 || Randomness.isRandom(value.substring(0, space)));
        return dashes.isEmpty() && (command || FURTHER.matcher(value).find());
    }

    /** {@return whether the content is JSON} Marks the secrets that the rules find by the content. */
    private boolean mark(MaskedRanges ranges, String name, Sensitivity sensitivity) {
        boolean json = markJson(ranges, sensitivity);
        if (!json) {
            Cookies.mark(ranges, name.toLowerCase(Locale.ROOT).contains("cookie"));
            markText(ranges, name.equals("sun.java.command"));
        }
        return json;
    }

    private void markText(MaskedRanges ranges, boolean unquoted) {
        TokenFormats.mark(ranges);
        Urls.mark(ranges);
        KeyValueDetector.mark(ranges, unquoted, lists);
        CommandLine.mark(ranges, unquoted, lists);
        ProseDetector.mark(ranges, lists);
        markEncoded(ranges);
    }

    /** Masks an encoded text as a whole if it contains a secret. */
    private void markEncoded(MaskedRanges ranges) {
        if (isBasic(ranges.text())) {
            ranges.mask(0, ranges.text().length(), ENCODED);
        }
        Matcher run = BASE64.matcher(ranges.text());
        while (nesting < MAX_NESTING && run.find()) {
            String decoded = decoded(run.group());
            if (!new ValueRules(rule -> {}, lists, nesting + 1).text(decoded).equals(decoded)) {
                ranges.mask(run.start(), run.end(), ENCODED);
            }
        }
    }

    /** {@return whether the value is one for {@code Authorization: Basic} (RFC 7617)} */
    private static boolean isBasic(String value) {
        return value.length() < 1000
                && BASIC.matcher(value).matches()
                && USER_AND_PASSWORD.matcher(decoded(value)).matches();
    }

    private static String decoded(String base64) {
        try {
            String standard = base64.replace('-', '+').replace('_', '/');
            return new String(Base64.getMimeDecoder().decode(standard), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private boolean markJson(MaskedRanges ranges, Sensitivity sensitivity) {
        String text = ranges.text().strip();
        boolean possible = nesting < MAX_NESTING && (text.startsWith("{") || text.startsWith("["));
        JsonText.Node root = possible ? JsonText.parse(ranges.text()) : null;
        if (root == null) {
            return false;
        }
        new JsonRules(ranges, this, lists).mark(root, sensitivity);
        return true;
    }

    /** {@return the same rules, for one more level of nesting} */
    ValueRules nested(Consumer<String> rules) {
        return new ValueRules(rules, lists, nesting + 1);
    }
}
