package dev.healthcheck.internal.scrub;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides on a value by its name and its looks. */
final class Verdict {
    private static final int NOTHING = -1;
    private static final int MAX_SHORT = 4000;

    /** Not a host and its port, nor a URL. */
    private static final Pattern USER_AND_PASSWORD =
            Pattern.compile("[^\\s:/@,;{}]{1,100}+:(?!//)(?!\\d{1,5}$)(?<password>[^\\s/]\\S{2,})");

    /** The schemes of RFC 9110, 11.1, that are in use. */
    private static final Pattern SCHEME = Pattern.compile(
            "(?i)(?:Basic|Bearer|Token|Digest|Negotiate|NTLM|Api-?Key|GenieKey|Splunk|Key|SSWS|OAuth|Bot|DPoP|MAC|Hawk"
                    + "|AWS4-HMAC-SHA256)\\s++(?=\\S)");

    private static final Pattern BASIC = Pattern.compile("[!-9;-~]+:[!-~]+");

    private Verdict() {}

    /** {@return where in the value its secret begins, which lasts to its end; -1 if it has none} */
    static int secretPart(String name, Secrecy secrecy, String value) {
        if (secrecy == Secrecy.PLAIN || Shape.isPlain(value) || Shape.isUrl(value)) {
            return NOTHING;
        }
        if (Shape.isNumber(value)) {
            return SecretNames.hidesNumbers(name) ? 0 : NOTHING;
        }
        return switch (secrecy) {
            case SECRET -> afterScheme(value);
            case CREDENTIALS -> ofCredentials(value);
            default -> Randomness.isRandom(decoded(value)) ? 0 : NOTHING;
        };
    }

    private static int ofCredentials(String value) {
        int scheme = afterScheme(value);
        if (scheme > 0) {
            String proof = value.substring(scheme);
            boolean isProse = proof.indexOf(' ') > 0 && proof.indexOf('=') < 0;
            return isProse || Shape.isPlain(proof) ? NOTHING : scheme;
        }
        if (isBasic(value)) {
            return 0;
        }
        Matcher both = USER_AND_PASSWORD.matcher(value);
        if (value.length() < MAX_SHORT && both.matches() && !value.endsWith(":")) {
            return both.start("password");
        }
        int slash = value.indexOf('/');
        if (slash > 0 && Randomness.isChosen(value.substring(slash + 1))) {
            return slash + 1;
        }
        return Randomness.isOdd(decoded(value)) || Randomness.isChosen(value) ? 0 : NOTHING;
    }

    /** {@return whether it is Base64 of a user and a password, as {@code Authorization: Basic} takes it (RFC 7617)} */
    private static boolean isBasic(String value) {
        try {
            return value.length() < MAX_SHORT
                    && value.length() > 3
                    && BASIC.matcher(new String(Base64.getDecoder().decode(value), StandardCharsets.ISO_8859_1))
                            .matches();
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    private static int afterScheme(String value) {
        Matcher scheme = SCHEME.matcher(value);
        return scheme.lookingAt() ? scheme.end() : 0;
    }

    /** As the parameters of URLs are encoded, what matters here is only that it is not a letter. */
    private static String decoded(String value) {
        return value.indexOf('%') < 0 ? value : value.replaceAll("%[0-9A-Fa-f]{2}", "/");
    }
}
