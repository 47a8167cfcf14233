package dev.healthcheck.internal.scrub;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides by the name and the characters of a value which part of it is a secret. */
final class MaskDecision {
    private static final int NOTHING = -1;
    private static final int MAX_SHORT = 4000;

    /** A user and a password, but not a host with its port, and not a URL. */
    private static final Pattern USER_AND_PASSWORD =
            Pattern.compile("[^\\s:/@,;{}]{1,100}+:(?!//)(?!\\d{1,5}$)(?<password>[^\\s/]\\S{2,})");

    /** The authentication schemes (RFC 9110, 11.1) that are in use. */
    private static final Pattern SCHEME = Pattern.compile(
            "(?i)(?:Basic|Bearer|Token|Digest|Negotiate|NTLM|Api-?Key|GenieKey|Splunk|Key|SSWS|OAuth|Bot|DPoP|MAC|Hawk"
                    + "|AWS4-HMAC-SHA256)\\s++(?=\\S)");

    private static final Pattern BASIC = Pattern.compile("[!-9;-~]+:[!-~]+");

    private MaskDecision() {}

    /** {@return the start of the secret, which ends with the value; -1 for a value without a secret} */
    static int secretPart(String name, Sensitivity sensitivity, String value) {
        if (sensitivity == Sensitivity.PLAIN || ValueShape.isPlain(value) || ValueShape.isUrl(value)) {
            return NOTHING;
        }
        if (ValueShape.isNumber(value)) {
            return SecretNames.hidesNumbers(name) ? 0 : NOTHING;
        }
        return switch (sensitivity) {
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
            return isProse || ValueShape.isPlain(proof) ? NOTHING : scheme;
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

    /** {@return whether the value is Base64 of a user and a password for {@code Authorization: Basic} (RFC 7617)} */
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

    /** {@return the value with a slash for each encoded sign of a URL: the caller needs only a sign, not a letter} */
    private static String decoded(String value) {
        return value.indexOf('%') < 0 ? value : value.replaceAll("%[0-9A-Fa-f]{2}", "/");
    }
}
