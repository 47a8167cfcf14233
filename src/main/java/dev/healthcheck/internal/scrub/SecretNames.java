package dev.healthcheck.internal.scrub;

import java.util.List;
import java.util.Set;

/** Tells from a name alone whether what stands under it is a secret. */
public final class SecretNames {

    /** Secret as whole words only: {@code key} is one, {@code monkey} and {@code keyboard} are not. */
    private static final Set<String> WORDS = Set.copyOf(Words.of("""
            key keys pass pwd token tokens secret secrets creds auth authorization bearer cookie
            cookies jwt signature sig salt
            """));

    /** Secret wherever they stand in a word: no other word contains them. */
    private static final List<String> PARTS = List.copyOf(Words.of("""
            password passwd passwort passphrase passcode passkey credential accesskey accountkey
            apikey authkey encryptionkey licensekey masterkey privatekey secretkey sessionkey
            sharedkey signingkey sshkey storagekey accesstoken authtoken bearertoken clientsecret
            """));

    /** Secret at the end of a word: {@code refreshtoken}, but not {@code tokenizer}. */
    private static final List<String> ENDINGS = List.copyOf(Words.of("""
            pass pwd token tokens secret secrets creds auth authorization cookie cookies jwt signature
            """));

    /** Words that end like a secret; {@code oauth} is the family name of settings of every kind. */
    private static final List<String> HARMLESS_ENDINGS = List.copyOf(Words.of("""
            compass bypass overpass underpass trespass surpass oauth
            """));

    /** Two words that mean something harmless together, as in {@code PASS_THROUGH}. */
    private static final Set<String> HARMLESS_PAIRS = Set.copyOf(Words.of("""
            passthrough passthru bypass keyboard keystore keyid publickey publickeys
            """));

    /** Last words that say: this is not the secret, it tells something about it. */
    private static final Set<String> ABOUT = Set.copyOf(Words.of("""
            algorithm alias count dir directory enabled endpoint expiration expires expiry file
            filename folder host hostname issuer length limit location name path policy port provider
            size sock socket store timeout ttl type uri url user username
            """));

    private SecretNames() {}

    /**
     * {@return whether the name is that of a secret}
     *
     * @param name of an environment variable, a property, an option or a map's key, in any style
     */
    public static boolean isSecret(String name) {
        List<String> words = Words.of(name);
        if (words.isEmpty() || ABOUT.contains(words.get(words.size() - 1))) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (isSecretAt(words, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSecretAt(List<String> words, int i) {
        String before = i == 0 ? "" : words.get(i - 1) + words.get(i);
        String after = i + 1 == words.size() ? "" : words.get(i) + words.get(i + 1);
        return isSecretWord(words.get(i))
                ? !HARMLESS_PAIRS.contains(before) && !HARMLESS_PAIRS.contains(after)
                : isTornWord(before);
    }

    /** Capitals can hide where a word begins: {@code APIkey} reads as AP and Ikey. */
    private static boolean isTornWord(String pair) {
        return WORDS.contains(pair) || PARTS.contains(pair);
    }

    private static boolean isSecretWord(String word) {
        return WORDS.contains(word)
                || hasSecretPart(word)
                || (endsLike(ENDINGS, word) && !endsLike(HARMLESS_ENDINGS, word));
    }

    /** A loop, because every word of every value that looks like a command line comes by here. */
    private static boolean hasSecretPart(String word) {
        for (String part : PARTS) {
            if (word.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsLike(List<String> endings, String word) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
