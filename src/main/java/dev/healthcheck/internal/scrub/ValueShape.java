package dev.healthcheck.internal.scrub;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises values that are not secrets under any name. */
final class ValueShape {
    private static final int MAX_LENGTH = 2000;
    private static final int MAX_SEGMENTS = 100;
    private static final int LONG_SEGMENT = 16;

    private static final Set<String> EMPTY_WORDS = Set.of("""
            none null nil undefined true false yes no on off n/a unset empty enabled disabled required optional
            redacted masked hidden missing invalid expired unknown blank never always auto automatic env file stdin
            prompt bearer basic digest cookie 0 1
            """.strip().split("\\s+"));

    /** A masked value or a placeholder. */
    private static final Pattern MASKED = Pattern.compile(
            "[*x•.]{3,}|[X#?-]{3,}|\\[?[(<\\[](?i:redacted|masked|hidden|secret|filtered|removed)[)>\\]]?");

    private static final Pattern VERSION =
            Pattern.compile("[\\^~>=<v ]{0,3}\\d{1,5}(?:\\.\\d{1,5}){1,3}(?:[-+][\\w.]{1,20})?");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.,:/%]+ ?(?:[smhd]|ms|min|[kKMG]i?B?)?");

    /**
     * A reference to a secret. The name of a store needs a path after it, because {@code secret:hunter2} may be the
     * secret itself. An expression with a default does not match, because the default may be a secret.
     */
    private static final Pattern REFERENCE = Pattern.compile(
            "\\$\\{[\\w.\\-/]*+(?::-?)?\\}|\\$\\{(?i:vault|env|sys|sysprop|file|secret|secrets|ssm|aws|gcp|kv|sm|sm@"
                    + "|keyvault|k8s|config|ctx|bean|credential|base64|const|script|MPCONFIG|ENV|GATEWAY|ALIAS|TOKEN)"
                    + "[:=][^}]*\\}|\\$\\{(?:VAULT|ENC|cyberark|aws-\\w+|azure-\\w+|gcp-\\w+)::?[^}]*\\}"
                    + "|\\$[A-Z_][A-Z0-9_]*|\\$\\([^)]*\\)|\\$\\{\\{[^}]*\\}\\}|%\\w+%|#\\{[^}]*\\}|\\{\\{[^}]*\\}\\}|<%=[^%]*%>"
                    + "|@[\\w.\\-]+@|@Microsoft\\.KeyVault\\(.*\\)|\\(\\([\\w.\\-/]+\\)\\)|!vault .*"
                    + "|<[A-Za-z][\\w ./-]*>"
                    + "|(?i:vault|secretref|secretsmanager|secret-manager|ssm|aws-ssm|awssm|aws|asm|gcpsm|gcp-sm|gcp|sm"
                    + "|azurekv|akv|kv|keyvault|keyring|env|file|classpath|credhub|conjur|bws|op|infisical|doppler"
                    + "|secret|k8s|kubernetes|ref\\+\\w+|jndi|java|valueFrom|berglas|chamber|sops|pass-store)"
                    + ":(?=[^/#]*+[/#])(?://?)?\\w[\\w.\\-/#?+ :]*"
                    + "|(?i:secretref|valueFrom):[\\w.-]+|(?i:file|classpath):[\\w.-]+\\.\\w+"
                    + "|arn:aws[\\w-]*(?::[\\w-]*){3}:.*|projects/[^/]+/secrets/.+|ocid1\\.\\w+\\..+|env\\.[A-Z_]+|env:[A-Z_]+|env:[A-Z]+_[A-Z0-9_]+");

    private static final Pattern PUBLIC = Pattern.compile(
            "(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\\S+|sk-ssh-\\S+|sk-ecdsa-\\S+) .*|MIIBIjANBgkqhkiG9w0B.*|MFkwEwYHKoZIzj0.*"
                    + "|MCowBQYDK2V.*|MIICIjANBgkqhkiG9w0B.*|MHYwEAYHKoZIzj0.*|(?:pk|rpk)_(?:live|test)_.*|pk\\.eyJ.*"
                    + "|(?:AKIA|ASIA|AROA|AIDA|LTAI|AKID)[A-Z0-9a-z]{12,32}(?:(?:/|%2[fF]).*)?|(?:AC|SK|PN|MG|VA)[0-9a-f]{32}"
                    + "|(?i:sha-?\\d+|md5|blake2b?)[:-][A-Za-z0-9+/=_-]{16,}.*|data:image/.*",
            Pattern.DOTALL);

    private static final Pattern PLAIN_URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.:-]*://\\S*");
    private static final Pattern EXTENSION = Pattern.compile(
            "[\\w./\\\\@+ ~$-]+\\.(?:pem|key|crt|cer|der|p12|pfx|jks|jceks|keystore|truststore|bcfks|json|txt|ya?ml|properties"
                    + "|conf|cfg|ini|env|pub|gpg|asc|xml|toml|sock|secret|token|password|pwd|passwd|cred|credentials)");
    private static final Pattern ROOTED = Pattern.compile(
            "(?:~|\\.{1,2}|[A-Za-z]:|\\\\|%[\\w.]{1,60}%|[a-z]{2,10}:)?[/\\\\][\\w.\\-/\\\\ @+~$(){}:,]+");

    /** The word between the signs of a placeholder, if it is one word. */
    private static final Pattern PLACEHOLDER = Pattern.compile("[$#@%<({]{1,3}([^\\s(){}<>%@]+)[@%>)}]{1,2}");

    private ValueShape() {}

    /** {@return whether the value is never a secret: it is empty, masked, a version, or the word for a choice} */
    static boolean isTrivial(String value) {
        return value.isBlank()
                || (value.length() <= 10 && EMPTY_WORDS.contains(value.toLowerCase(Locale.ROOT)))
                || MASKED.matcher(value).matches()
                || VERSION.matcher(value).matches();
    }

    static boolean isNumber(String value) {
        return value.length() < 40 && NUMBER.matcher(value).matches();
    }

    /** {@return whether the value is trivial, a reference to a secret, a public key, or the path of a file} */
    static boolean isPlain(String value) {
        if (value.length() > MAX_LENGTH) {
            return PUBLIC.matcher(value.substring(0, MAX_LENGTH)).lookingAt();
        }
        return isTrivial(value)
                || isReferenceToSecret(value)
                || PUBLIC.matcher(value).matches()
                || isPath(value);
    }

    /** {@return whether the whole value is a reference to a secret, a public key, an identifier or a digest} */
    static boolean isReference(String value) {
        return value.length() <= MAX_LENGTH
                && (isReferenceToSecret(value) || PUBLIC.matcher(value).matches());
    }

    /** {@return whether the value is a reference; false if a password is between the signs of a placeholder} */
    private static boolean isReferenceToSecret(String value) {
        if (!REFERENCE.matcher(value).matches()) {
            return false;
        }
        Matcher placeholder = PLACEHOLDER.matcher(value);
        return !placeholder.matches() || !Randomness.isChosen(placeholder.group(1));
    }

    static boolean isUrl(String value) {
        return value.length() <= MAX_LENGTH && PLAIN_URL.matcher(value).matches();
    }

    /** {@return whether the value is the path of a file} Base64 has slashes too, but no words between them. */
    static boolean isPath(String value) {
        if (EXTENSION.matcher(value).matches()) {
            return true;
        }
        return ROOTED.matcher(value).matches()
                && value.substring(1).matches(".*[/\\\\].*")
                && Arrays.stream(value.split("[/\\\\]", MAX_SEGMENTS))
                        .noneMatch(segment -> segment.length() >= LONG_SEGMENT && !Randomness.isWordy(segment));
    }
}
