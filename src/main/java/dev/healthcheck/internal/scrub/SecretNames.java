package dev.healthcheck.internal.scrub;

import static dev.healthcheck.internal.scrub.Secrecy.CREDENTIALS;
import static dev.healthcheck.internal.scrub.Secrecy.DOUBTFUL;
import static dev.healthcheck.internal.scrub.Secrecy.PLAIN;
import static dev.healthcheck.internal.scrub.Secrecy.SECRET;

import java.util.List;
import java.util.Set;

/** Tells from a name alone how likely a secret stands under it. */
final class SecretNames {
    private static final int MAX_LENGTH = 300;

    /** Last words, or their plurals, that say: this is not the secret, it tells something about it. */
    private static final Set<String> ABOUT = Set.copyOf(Words.of("""
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

    /** Those of {@link #ABOUT} whose values look like secrets, and are none. */
    private static final Set<String> ODD_REMARKS = Set.copyOf(Words.of("""
            alg algo algorithm algorithms charset characters complexity encoder encoding expression fingerprint
            generator mechanism meter pattern patterns policy regex regexp requirements rule rules scheme
            """));

    /** Those of {@link #ABOUT} that say after a password whose it is: {@code password.database}. */
    private static final Set<String> OWNERS = Set.of("database", "default");

    /** What a number counts, rather than is. */
    private static final Set<String> COUNTED = Set.of("pass", "tokens", "secrets", "passwords", "keys", "credentials");

    /** Whose value is a name in its turn: {@code name: DB_PASSWORD, value: x}. */
    static final List<String> NAMES = List.of("name", "key", "property", "variable");

    private SecretNames() {}

    /** {@return whether what stands under the name has its name beside it: {@code name: DB_PASSWORD, value: x}} */
    static boolean isNamedBeside(String name) {
        return name.equalsIgnoreCase("value");
    }

    /** {@return what the name says, or those above it where it says nothing itself} */
    static Secrecy of(String name, Secrecy above) {
        Secrecy own = of(name);
        return own == PLAIN && above != PLAIN && !tellsAbout(name) ? CREDENTIALS : own;
    }

    private static boolean tellsAbout(String name) {
        List<String> words = Words.of(name);
        return !words.isEmpty() && isAbout(words.get(words.size() - 1));
    }

    /** {@return whether this is an option whose value may be the next argument; Java takes {@code -Dtoken} as one without} */
    static boolean isOption(String argument) {
        return argument.length() > 3
                && argument.startsWith("-")
                && !argument.startsWith("-D")
                && argument.indexOf('=') < 0
                && argument.indexOf(' ') < 0;
    }

    /** {@return whether this is a private member of a JSON Web Key (RFC 7518, 6.3.2, 6.2.2 and 6.4)} */
    static boolean isPrivatePartOfKey(String name) {
        return Set.of("d", "p", "q", "dp", "dq", "qi", "k").contains(name);
    }

    /**
     * {@return what the name says}
     *
     * @param name of an environment variable, a property, an option or a map's key, in any style
     */
    static Secrecy of(String name) {
        if (name.length() > MAX_LENGTH) {
            // Nobody writes such a name; it would only cost time.
            return of(name.substring(name.length() - MAX_LENGTH));
        }
        List<String> words = Words.of(name);
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
        Secrecy secrecy = isUserInfo(words) ? CREDENTIALS : PLAIN;
        for (int i = 0; i <= last; i++) {
            Secrecy here = SecretWords.at(words, i);
            secrecy = here.compareTo(secrecy) > 0 ? here : secrecy;
        }
        return secrecy == SECRET && isOnlyNamespace(name) ? CREDENTIALS : secrecy;
    }

    /** {@return whether a plain number under the name is a secret too: {@code pin}, but not {@code tokens}, of which it is a count} */
    static boolean hidesNumbers(String name) {
        List<String> words = Words.of(name);
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

    /** {@code PASSWORD_DEFAULT} may hold one, unless such values look odd anyway: {@code PASSWORD_REGEX}. */
    private static Secrecy remark(List<String> words) {
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

    /** {@code user:password}, as Confluent calls it. */
    private static boolean isUserInfo(List<String> words) {
        int last = words.size() - 1;
        return last > 0 && words.get(last).equals("info") && words.get(last - 1).equals("user");
    }

    /** {@code adminPasswordKey} tells under which key the password is to be found. */
    private static boolean isKeyOfSecret(List<String> words) {
        int last = words.size() - 1;
        return last > 0
                && words.get(last).startsWith("key")
                && (SecretWords.isPassword(words.get(last - 1))
                        || words.get(last - 1).equals("token"));
    }

    /** The identifier of a session is all that it takes to be in it; so is that of a secret of Vault. */
    private static boolean isIdOfSession(List<String> words) {
        int last = words.size() - 1;
        return last > 0
                && words.get(last).equals("id")
                && (words.get(last - 1).equals("session") || words.get(last - 1).equals("secret"));
    }

    /** In {@code tokens.cleanup.strategy} the last part is the name; the others only say where it belongs. */
    private static boolean isOnlyNamespace(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0 || dot == name.length() - 1) {
            return false;
        }
        List<String> words = Words.of(name.substring(dot + 1));
        boolean secretItself = false;
        for (int i = 0; i < words.size(); i++) {
            secretItself |= SecretWords.at(words, i) != PLAIN;
        }
        List<String> before = Words.of(name.substring(0, dot));
        return !secretItself
                && !words.isEmpty()
                && !before.isEmpty()
                && !SecretWords.isPassword(before.get(before.size() - 1));
    }
}
