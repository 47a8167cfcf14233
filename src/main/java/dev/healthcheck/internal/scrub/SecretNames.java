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

    /** A secret, in any place of a word: no other word contains these. */
    private static final List<String> PASSWORDS = List.copyOf(Words.of("""
            password passwd passphrase passcode passwrd psswrd psswd pswd passwort kennwort contrasena contrasenya
            motdepasse wachtwoord salasana tunnussana losenord passord adgangskode kodeord jelszo lozinka zaporka
            slaptazodis katasandi katalaluan matkhau pasahitza lykilord contrasinal fjalekalim cyfrinair wagwoord
            nenosiri zugangsdaten zugangscode geheimzahl pswrd pazzword cleartext securityanswer passphrs
            snmpcommunity communitystring verificationcode securitycode onetimecode пароль парола лозинка κωδικος
            συνθηματικο كلمةالمرور كلمةالسر 密码 密碼 口令 暗証番号 パスワード 비밀번호 암호 รหัสผ่าน סיסמה סיסמא पासवर्ड პაროლი գաղտնաբառ
            """));

    /** The same, as words of their own only, or at the end of one that is run together. */
    private static final List<String> PASSWORD_WORDS = List.copyOf(Words.of("""
            pass pwd pw psw pword pswd mdp senha haslo hasło heslo parola parol parole parool sifre geslo clave
            losung mima passe sandi cvv cvc pin otp totp requirepass masterauth userpwd
            """));

    private static final List<String> SECRET_PARTS = List.copyOf(Words.of("""
            accesskey accountkey aeskey apikey appkey authkey appsecret datakey enckey deskey erlangcookie nodecookie
            cipherkey clientsecret consumersecret cryptkey cryptokey decryptionkey encryptionkey encryptkey hmackey
            licensekey licencekey masterkey presharedkey privatekey privkey secretaccess secretkey sessionkey
            sharedkey signingkey sshkey storagekey unsealkey wrappingkey accesstoken authtoken bearertoken
            refreshtoken mnemonic seedphrase recoverykey recoverycode backupcode honeycombteam 密钥 密鑰 令牌 токен секрет
            """));

    private static final List<String> SECRET_WORDS = List.copyOf(Words.of("""
            token tokens tkn tok secret secrets secr secrete psk kek geheim geheimnis geheimer geheimes segredo
            secreto segreto jeton
            """));

    private static final List<String> CREDENTIAL_WORDS = List.copyOf(Words.of("""
            auth authorization authentication credential credentials cred creds cookie cookies bearer userinfo
            """));

    private static final List<String> DOUBTFUL_WORDS = List.copyOf(Words.of("""
            key keys jwt signature sig salt session sessionid sid license licence seed hmac sas dsn webhook access
            private pat code ticket assertion samlresponse signing encryption master pepper cipher crypt crypto
            schluessel schlussel cle chave chiave llave klucz ключ
            """));

    /** Words that end like one of those; {@code oauth} is the family name of settings of every kind. */
    private static final List<String> HARMLESS_ENDINGS = List.copyOf(Words.of("""
            compass bypass overpass underpass trespass surpass encompass oauth monkey turkey donkey hockey jockey
            basalt asphalt impasse enclave conclave
            """));

    /** Two words that mean something harmless together, as in {@code PASS_THROUGH}. */
    private static final Set<String> HARMLESS_PAIRS = Set.copyOf(Words.of("""
            passthrough passthru passrate passmark bypass keyboard keystore keychain keyring keycloak keyspace
            keyvault keymap keyframe publickey publickeys pubkey publishablekey sitekey gpgkey pgpkey primarykey
            foreignkey partitionkey sortkey hashkey rangekey cachekey rowkey objectkey messagekey eventkey
            idempotencykey groupkey shardkey shardingkey correlationkey translationkey issuekey projectkey kmskey
            nonekey maxtoken maxtokens mintokens numtokens totaltokens inputtokens outputtokens prompttokens
            completiontokens initialtoken proxypass fastcgipass uwsgipass grpcpass pgpass stoptoken stoptokens
            padtoken eostoken bostoken existingsecret existingsecrets pullsecret pullsecrets isprivate
            """));

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

    /** Words before a secret's that make a switch or a measure of it: {@code USE_TOKEN}, {@code forgotPassword}. */
    private static final Set<String> MEASURES = Set.copyOf(Words.of("""
            max min num number count total has is use uses no require requires required allow allows enable enables
            disable expired without supports
            """));

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
            Secrecy here = at(words, i);
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
        if (isPassword(words.get(last - 1)) && OWNERS.contains(words.get(last))) {
            return SECRET;
        }
        boolean password = false;
        boolean secret = false;
        for (int i = 0; i < last; i++) {
            secret |= at(words, i) == SECRET;
            password |= isPassword(words.get(i));
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
                && (isPassword(words.get(last - 1)) || words.get(last - 1).equals("token"));
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
            secretItself |= at(words, i) != PLAIN;
        }
        List<String> before = Words.of(name.substring(0, dot));
        return !secretItself && !words.isEmpty() && !before.isEmpty() && !isPassword(before.get(before.size() - 1));
    }

    private static Secrecy at(List<String> words, int i) {
        String word = words.get(i);
        String before = i == 0 ? "" : words.get(i - 1) + word;
        String after = i + 1 == words.size() ? "" : word + words.get(i + 1);
        boolean harmless = HARMLESS_PAIRS.contains(word)
                || HARMLESS_PAIRS.contains(before)
                || HARMLESS_PAIRS.contains(after)
                || (i > 0 && MEASURES.contains(words.get(i - 1)));
        if (harmless) {
            return PLAIN;
        }
        // Capitals can hide where a word begins, APIkey reads as AP and Ikey; and two or three words may make one.
        String three = i < 2 ? "" : words.get(i - 2) + before;
        boolean joined = SECRET_WORDS.contains(before)
                || contains(SECRET_PARTS, before)
                || contains(SECRET_PARTS, three)
                || contains(PASSWORDS, before)
                || contains(PASSWORDS, three);
        Secrecy alone = alone(word);
        return joined ? SECRET : alone == PLAIN && DOUBTFUL_WORDS.contains(before) ? DOUBTFUL : alone;
    }

    private static Secrecy alone(String word) {
        if (isSecret(word)) {
            return SECRET;
        }
        if (isOrEnds(CREDENTIAL_WORDS, word)) {
            return CREDENTIALS;
        }
        return isOrEnds(DOUBTFUL_WORDS, word) ? DOUBTFUL : PLAIN;
    }

    private static boolean isSecret(String word) {
        return isPassword(word) || contains(SECRET_PARTS, word) || isOrEnds(SECRET_WORDS, word);
    }

    private static boolean isPassword(String word) {
        return contains(PASSWORDS, word) || isOrEnds(PASSWORD_WORDS, word);
    }

    /** A loop, because every word of every value that looks like a setting comes by here. */
    private static boolean contains(List<String> parts, String word) {
        for (String part : parts) {
            if (word.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** Short ones end too many other words: {@code spin}, {@code outlook}. */
    private static boolean isOrEnds(List<String> endings, String word) {
        for (String ending : endings) {
            if (word.equals(ending) || (ending.length() > 3 && ends(word, ending)) || isShort(word, ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShort(String word, String ending) {
        return (ending.equals("key") || ending.equals("pwd") || ending.equals("pw")) && ends(word, ending);
    }

    private static boolean ends(String word, String ending) {
        return word.endsWith(ending) && HARMLESS_ENDINGS.stream().noneMatch(word::endsWith);
    }
}
