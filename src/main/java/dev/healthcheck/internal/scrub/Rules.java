package dev.healthcheck.internal.scrub;

import static dev.healthcheck.spi.SecretScrubber.MASK;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All built-in rules together, for one string at a time. */
final class Rules {
    static final String NAME = "name";
    private static final String LOOKS = "name and looks";
    private static final String ENCODED = "base64";
    private static final String LENGTH = "length";
    private static final int MAX_NESTING = 3;
    private static final int SHORT = 16;

    /** As long as the longest environment variable of Linux; whatever follows is masked unread. */
    private static final int MAX_LENGTH = 131_072;

    private static final int LONGEST_WORD = 4096;

    private static final Pattern ARGUMENT = Pattern.compile("(-[DPE]|-{0,2})([A-Za-z_/][\\w./:-]{0,200}?)=(?s:(.*))");

    /** Of JSON, YAML and PEM. */
    private static final Pattern BASE64 =
            Pattern.compile("(?<![\\w+/.-])(?:eyJ|ewo|eyA|ew0K|LS0tLS1CRUdJTi)[A-Za-z0-9+/_-]{16,}+={0,2}(?![.\\w])");

    private static final Pattern BASIC = Pattern.compile("[A-Za-z0-9+/]{11,}+={0,2}");
    private static final Pattern FURTHER = Pattern.compile("[,:][A-Za-z][\\w.-]{0,100}+=");
    private static final Pattern USER_AND_PASSWORD = Pattern.compile("[\\w.@-]{1,60}:[!-~]{4,}");

    private final Consumer<String> found;
    private final NameLists lists;
    private final int nesting;

    /** @param found is told the rule that each secret is masked by */
    Rules(Consumer<String> found, NameLists lists) {
        this(found, lists, 0);
    }

    private Rules(Consumer<String> found, NameLists lists, int nesting) {
        this.found = found;
        this.lists = lists;
        this.nesting = nesting;
    }

    /** {@return the value as the user wants it who lists its name, else without its secrets} */
    String named(String name, Secrecy secrecy, String value) {
        if (lists.deny(name)) {
            return value.isEmpty() ? value : masked(NameLists.DENY);
        }
        return lists.allow(name) ? allowed(value) : value(name, secrecy, value);
    }

    /** {@return the value with nothing masked but what is denied} */
    String allowed(String value) {
        if (lists.denyNothing() || value.length() > MAX_LENGTH) {
            return value;
        }
        Spans spans = new Spans(value);
        spans.allow(0, value.length());
        mark(spans, "", Secrecy.PLAIN);
        return spans.masked(found);
    }

    /** {@return the value without its secrets, judged by its name too} */
    String value(String name, Secrecy secrecy, String whole) {
        String value = atMost(whole);
        return value.length() < whole.length()
                ? shortValue(name, secrecy, value) + masked(LENGTH)
                : shortValue(name, secrecy, whole);
    }

    /** Most values are short words and numbers, which need no second look. */
    private static boolean isHarmless(Secrecy secrecy, String value) {
        return secrecy == Secrecy.PLAIN
                && value.length() < SHORT
                && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
    }

    /** Half of a secret is not recognised as one, so the cut is between words, if there are any near it. */
    private static String atMost(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        int end = MAX_LENGTH;
        while (end > MAX_LENGTH - LONGEST_WORD && PairBounds.isOfName(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end > MAX_LENGTH - LONGEST_WORD ? end : MAX_LENGTH);
    }

    private String masked(String rule) {
        found.accept(rule);
        return MASK;
    }

    private String shortValue(String name, Secrecy secrecy, String value) {
        if (isHarmless(secrecy, value) || Shape.isTrivial(value) || Shape.isReference(value)) {
            return value;
        }
        if (secrecy == Secrecy.SECRET) {
            return secretValue(name, value);
        }
        Spans spans = new Spans(value);
        boolean json = mark(spans, name, secrecy);
        Secrecy judged = secrecy == Secrecy.PLAIN && isUser(name, value) ? Secrecy.CREDENTIALS : secrecy;
        int secret = spans.isEmpty() && !json ? Verdict.secretPart(name, judged, value) : -1;
        if (secret >= 0) {
            spans.mask(secret, value.length(), LOOKS);
        }
        return spans.masked(found);
    }

    /** {@code ETCDCTL_USER=root:T5CMact9Zz}: a user may come with the password. */
    private static boolean isUser(String name, String value) {
        int colon = value.indexOf(':');
        String lower = name.toLowerCase(Locale.ROOT);
        return colon > 0
                && (lower.endsWith("user") || lower.endsWith("login"))
                && (Randomness.isOdd(value.substring(colon + 1)) || Randomness.isChosen(value.substring(colon + 1)));
    }

    private String secretValue(String name, String value) {
        int secret = isShellDirectory(name, value) ? -1 : Verdict.secretPart(name, Secrecy.SECRET, value);
        if (secret < 0) {
            return text(value);
        }
        return value.substring(0, secret) + masked(NAME);
    }

    /** Every Unix shell exports the working directory under what others use for a password. */
    private static boolean isShellDirectory(String name, String value) {
        return (name.equals("PWD") || name.equals("OLDPWD")) && value.startsWith("/");
    }

    /** {@return the text without the secrets that its content tells} */
    String text(String text) {
        Spans spans = new Spans(text);
        mark(spans, "", Secrecy.PLAIN);
        return spans.masked(found);
    }

    /** {@return one argument of a command; what follows its equals sign is one value, spaces or not} */
    private String argument(String name, Secrecy secrecy, String argument) {
        Matcher parts = ARGUMENT.matcher(argument);
        if (parts.matches() && !isCommand(parts.group(1), parts.group(3))) {
            String option = parts.group(2);
            int value = parts.start(3);
            return argument.substring(0, value) + named(option, SecretNames.of(option), parts.group(3));
        }
        return value(name, secrecy, argument);
    }

    /** {@return an element of a list, which may be that of the arguments of a command; to be called in order} */
    String element(Arguments list, int index, String name, Secrecy secrecy) {
        String element = list.get(index);
        int secret = list.secretStart(index);
        String option = list.optionBefore(index);
        if (lists.deny(option) || lists.allow(option)) {
            return named(option, secrecy, element);
        }
        if (secret < 0) {
            return argument(name, secrecy, element);
        }
        return element.substring(0, secret) + masked(Arguments.RULE);
    }

    /** {@code PGPASSWORD=x pg_dump -h db}, {@code a=b,c=d}: here more follows the value. */
    private static boolean isCommand(String dashes, String value) {
        int space = value.indexOf(' ');
        boolean command = space > 0 && (value.indexOf(" -") > 0 || Randomness.isRandom(value.substring(0, space)));
        return dashes.isEmpty() && (command || FURTHER.matcher(value).find());
    }

    /** Marks what the content tells, {@return whether that is JSON} */
    private boolean mark(Spans spans, String name, Secrecy secrecy) {
        boolean json = markJson(spans, secrecy);
        if (!json) {
            Cookies.mark(spans, name.toLowerCase(Locale.ROOT).contains("cookie"));
            markText(spans, name.equals("sun.java.command"));
        }
        return json;
    }

    private void markText(Spans spans, boolean unquoted) {
        Formats.mark(spans);
        Urls.mark(spans);
        Pairs.mark(spans, unquoted, lists);
        CommandLine.mark(spans, unquoted, lists);
        Prose.mark(spans, lists);
        markEncoded(spans);
    }

    /** What is encoded is masked whole if there is any secret in it. */
    private void markEncoded(Spans spans) {
        if (isBasic(spans.text())) {
            spans.mask(0, spans.text().length(), ENCODED);
        }
        Matcher run = BASE64.matcher(spans.text());
        while (nesting < MAX_NESTING && run.find()) {
            String decoded = decoded(run.group());
            if (!new Rules(rule -> {}, lists, nesting + 1).text(decoded).equals(decoded)) {
                spans.mask(run.start(), run.end(), ENCODED);
            }
        }
    }

    /** {@return whether it is what {@code Authorization: Basic} takes (RFC 7617)} */
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

    private boolean markJson(Spans spans, Secrecy secrecy) {
        String text = spans.text().strip();
        boolean possible = nesting < MAX_NESTING && (text.startsWith("{") || text.startsWith("["));
        JsonText.Node root = possible ? JsonText.parse(spans.text()) : null;
        if (root == null) {
            return false;
        }
        new JsonRules(spans, this, lists).mark(root, secrecy);
        return true;
    }

    /** {@return the same rules, one level further in} */
    Rules nested(Consumer<String> rules) {
        return new Rules(rules, lists, nesting + 1);
    }
}
