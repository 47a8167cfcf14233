package dev.healthcheck.internal.scrub;

import static dev.healthcheck.internal.scrub.Sensitivity.CREDENTIALS;
import static dev.healthcheck.internal.scrub.Sensitivity.DOUBTFUL;
import static dev.healthcheck.internal.scrub.Sensitivity.PLAIN;
import static dev.healthcheck.internal.scrub.Sensitivity.SECRET;

import java.util.List;
import java.util.Set;

/** Tells from a name alone how likely its value is a secret. */
final class SecretNames {
    private static final int MAX_LENGTH = 300;

    /** Last words, or their plurals, of a name whose value describes a secret and is not the secret itself. */
    private static final Set<String> ABOUT = Set.copyOf(NameWords.of("""
            addr address age alg algo algorithm alias aliases allowed arn attempt attribute audience backend balancer
            bits broker bucket budget bus bytes cache capacity chain changed channel char characters charset check
            ciphers claim class cleanup cmd column command complexity config configuration converter cost count cron
            curve database date days decoder default description deserializer dialect digest digits dir directory
            disabled domain driver duration email enabled encoder encoding encryption encryptor endpoint engine env
            environment error event exchange expiration expire expired expiry extractor factory field file filename
            filter fingerprint flag flow folder format generator grace group handler hasher header help hint history
            host hostname hours httponly id identifier in index info instance interval issued issuer iterations jwks
            kid kind kwargs label lambda leeway length level lifespan lifetime limit link list locale location lock
            log logger login manager map mapper mapping max mechanism meter method metric min minimum minutes mode
            module mount name namespace notice number oid only operation ops option optional owner page param
            parameter parser path pattern permission placeholder plugin policies policy pool port position prefix
            profile prompt property provider proxy purpose queue rate reader realm ref reference refresh regex region
            registry renewal repository request required requirements reset resolver resource retries retry role
            rotation rounds route rule runner samesite schedule schema scheme scope seconds secure selector separator
            serializer server service set settings size skew sock socket source space status stdin store strategy
            strength style subject suffix suites supplier support supported table tag template tenant threshold time
            timeout title topic ttl type unit up updated uri url usage use used user username utils validation
            validator validity verification verifier version view volume warning window workers writer zone
            """));

    /** The words of {@link #ABOUT} whose values look like secrets, but are not secrets. */
    private static final Set<String> ODD_REMARKS = Set.copyOf(NameWords.of("""
            alg algo algorithm algorithms charset characters complexity encoder encoding expression fingerprint
            generator mechanism meter pattern patterns policy regex regexp requirements rule rules scheme
            """));

    /** The words of {@link #ABOUT} that name the owner after a password: {@code password.database}. */
    private static final Set<String> OWNERS = Set.of("database", "default");

    /** Words whose number is a count, and not a secret. */
    private static final Set<String> COUNTED = Set.of("pass", "tokens", "secrets", "passwords", "keys", "credentials");

    /** The names whose value is the name of another value: {@code name: DB_PASSWORD, value: x}. */
    static final List<String> NAMES = List.of("name", "key", "property", "variable");

    private SecretNames() {}

    /** {@return whether another entry names the value of this name: {@code name: DB_PASSWORD, value: x}} */
    static boolean isNamedBeside(String name) {
        return name.equalsIgnoreCase("value");
    }

    /** {@return the sensitivity of the name; a plain name under a name that is not plain may have credentials} */
    static Sensitivity of(String name, Sensitivity above) {
        Sensitivity own = of(name);
        return own == PLAIN && above != PLAIN && !tellsAbout(name) ? CREDENTIALS : own;
    }

    private static boolean tellsAbout(String name) {
        List<String> words = NameWords.of(name);
        return !words.isEmpty() && isAbout(words.get(words.size() - 1));
    }

    /** {@return whether the next argument may be the value of this option; {@code -Dtoken} has no value there} */
    static boolean isOption(String argument) {
        return argument.length() > 3
                && argument.startsWith("-")
                && !argument.startsWith("-D")
                && argument.indexOf('=') < 0
                && argument.indexOf(' ') < 0;
    }

    /** {@return whether the name is that of a private member of a JSON Web Key (RFC 7518, 6.3.2, 6.2.2 and 6.4)} */
    static boolean isPrivatePartOfKey(String name) {
        return Set.of("d", "p", "q", "dp", "dq", "qi", "k").contains(name);
    }

    /**
     * {@return the sensitivity of the name}
     *
     * @param name the name of an environment variable, a property, an option or a key of a map, in any style
     */
    static Sensitivity of(String name) {
        if (name.length() > MAX_LENGTH) {
            // Real names are shorter; the rest would only cost time.
            return of(name.substring(name.length() - MAX_LENGTH));
        }
        List<String> words = NameWords.of(name);
        int last = words.size() - 1;
        if (last < 0) {
            return PLAIN;
        }
        if (last > 0 && isAbout(words.get(last)) && !isUserInfo(words)) {
            return isIdOfSession(words) ? DOUBTFUL : remark(words);
        }
        if (isKeyOfSecret(words)) {
            return DOUBTFUL;
        }
        Sensitivity sensitivity = isUserInfo(words) ? CREDENTIALS : PLAIN;
        for (int i = 0; i <= last; i++) {
            Sensitivity here = SecretWords.at(words, i);
            sensitivity = here.compareTo(sensitivity) > 0 ? here : sensitivity;
        }
        return sensitivity == SECRET && isOnlyNamespace(name) ? CREDENTIALS : sensitivity;
    }

    /** {@return whether a number under the name is a secret: {@code pin} is one, but {@code tokens} is a count} */
    static boolean hidesNumbers(String name) {
        List<String> words = NameWords.of(name);
        return of(name) == SECRET && words.stream().noneMatch(COUNTED::contains);
    }

    private static boolean isAbout(String last) {
        boolean plural = last.endsWith("s") && ABOUT.contains(last.substring(0, last.length() - 1));
        return plural
                || ABOUT.contains(last)
                || last.endsWith("keyid")
                || last.endsWith("filename")
                || last.endsWith("length");
    }

    /** {@return the sensitivity of a remark: {@code PASSWORD_DEFAULT} may be a secret, {@code PASSWORD_REGEX} not} */
    private static Sensitivity remark(List<String> words) {
        int last = words.size() - 1;
        if (ODD_REMARKS.contains(words.get(last))) {
            return PLAIN;
        }
        if (SecretWords.isPassword(words.get(last - 1)) && OWNERS.contains(words.get(last))) {
            return SECRET;
        }
        boolean password = false;
        boolean secret = false;
        for (int i = 0; i < last; i++) {
            secret |= SecretWords.at(words, i) == SECRET;
            password |= SecretWords.isPassword(words.get(i));
        }
        return secret && (password || !words.get(last).endsWith("id")) ? CREDENTIALS : PLAIN;
    }

    /** {@return whether the name ends like that of {@code user:password} in the settings of Confluent} */
    private static boolean isUserInfo(List<String> words) {
        int last = words.size() - 1;
        return last > 0 && words.get(last).equals("info") && words.get(last - 1).equals("user");
    }

    /** {@return whether the value is the key of a password elsewhere, as for {@code adminPasswordKey}} */
    private static boolean isKeyOfSecret(List<String> words) {
        int last = words.size() - 1;
        return last > 0
                && words.get(last).startsWith("key")
                && (SecretWords.isPassword(words.get(last - 1))
                        || words.get(last - 1).equals("token"));
    }

    /** {@return whether the value is the identifier of a session or of a secret of Vault, which alone gives access} */
    private static boolean isIdOfSession(List<String> words) {
        int last = words.size() - 1;
        return last > 0
                && words.get(last).equals("id")
                && (words.get(last - 1).equals("session") || words.get(last - 1).equals("secret"));
    }

    /** {@return whether only the parts before the last dot name a secret, as in {@code tokens.cleanup.strategy}} */
    private static boolean isOnlyNamespace(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0 || dot == name.length() - 1) {
            return false;
        }
        List<String> words = NameWords.of(name.substring(dot + 1));
        boolean secretItself = false;
        for (int i = 0; i < words.size(); i++) {
            secretItself |= SecretWords.at(words, i) != PLAIN;
        }
        List<String> before = NameWords.of(name.substring(0, dot));
        return !secretItself
                && !words.isEmpty()
                && !before.isEmpty()
                && !SecretWords.isPassword(before.get(before.size() - 1));
    }
}
