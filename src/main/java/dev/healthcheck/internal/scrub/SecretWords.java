package dev.healthcheck.internal.scrub;

import static dev.healthcheck.internal.scrub.Sensitivity.CREDENTIALS;
import static dev.healthcheck.internal.scrub.Sensitivity.DOUBTFUL;
import static dev.healthcheck.internal.scrub.Sensitivity.PLAIN;
import static dev.healthcheck.internal.scrub.Sensitivity.SECRET;

import java.util.List;
import java.util.Set;

/** The words for secrets in names, in many languages. */
final class SecretWords {
    /** Words for a password, in any place of a word: no other word contains them. */
    private static final List<String> PASSWORDS = List.copyOf(NameWords.of("""
            password passwd passphrase passcode passwrd psswrd psswd pswd passwort kennwort contrasena contrasenya
            motdepasse wachtwoord salasana tunnussana losenord passord adgangskode kodeord jelszo lozinka zaporka
            slaptazodis katasandi katalaluan matkhau pasahitza lykilord contrasinal fjalekalim cyfrinair wagwoord
            nenosiri zugangsdaten zugangscode geheimzahl pswrd pazzword cleartext securityanswer passphrs
            snmpcommunity communitystring verificationcode securitycode onetimecode пароль парола лозинка κωδικος
            συνθηματικο كلمةالمرور كلمةالسر 密码 密碼 口令 暗証番号 パスワード 비밀번호 암호 รหัสผ่าน סיסמה סיסמא पासवर्ड პაროლი գաղտնաբառ
            """));

    /** Words for a password, as a whole word or at the end of a joined word. */
    private static final List<String> PASSWORD_WORDS = List.copyOf(NameWords.of("""
            pass pwd pw psw pword pswd mdp senha haslo hasło heslo parola parol parole parool sifre geslo clave
            losung mima passe sandi cvv cvc pin otp totp requirepass masterauth userpwd
            """));

    private static final List<String> SECRET_PARTS = List.copyOf(NameWords.of("""
            accesskey accountkey aeskey apikey appkey authkey appsecret datakey enckey deskey erlangcookie nodecookie
            cipherkey clientsecret consumersecret cryptkey cryptokey decryptionkey encryptionkey encryptkey hmackey
            licensekey licencekey masterkey presharedkey privatekey privkey secretaccess secretkey sessionkey
            sharedkey signingkey sshkey storagekey unsealkey wrappingkey accesstoken authtoken bearertoken
            refreshtoken mnemonic seedphrase recoverykey recoverycode backupcode honeycombteam 密钥 密鑰 令牌 токен секрет
            """));

    private static final List<String> SECRET_WORDS = List.copyOf(NameWords.of("""
            token tokens tkn tok secret secrets secr secrete psk kek geheim geheimnis geheimer geheimes segredo
            secreto segreto jeton
            """));

    private static final List<String> CREDENTIAL_WORDS = List.copyOf(NameWords.of("""
            auth authorization authentication credential credentials cred creds cookie cookies bearer userinfo
            """));

    private static final List<String> DOUBTFUL_WORDS = List.copyOf(NameWords.of("""
            key keys jwt signature sig salt session sessionid sid license licence seed hmac sas dsn webhook access
            private pat code ticket assertion samlresponse signing encryption master pepper cipher crypt crypto
            schluessel schlussel cle chave chiave llave klucz ключ
            """));

    /** Harmless words that end like a word for a secret; {@code oauth} is part of the names of settings of any kind. */
    private static final List<String> HARMLESS_ENDINGS = List.copyOf(NameWords.of("""
            compass bypass overpass underpass trespass surpass encompass oauth monkey turkey donkey hockey jockey
            basalt asphalt impasse enclave conclave
            """));

    /** Two words that are harmless together, as in {@code PASS_THROUGH}. */
    private static final Set<String> HARMLESS_PAIRS = Set.copyOf(NameWords.of("""
            passthrough passthru passrate passmark bypass keyboard keystore keychain keyring keycloak keyspace
            keyvault keymap keyframe publickey publickeys pubkey publishablekey sitekey gpgkey pgpkey primarykey
            foreignkey partitionkey sortkey hashkey rangekey cachekey rowkey objectkey messagekey eventkey
            idempotencykey groupkey shardkey shardingkey correlationkey translationkey issuekey projectkey kmskey
            nonekey maxtoken maxtokens mintokens numtokens totaltokens inputtokens outputtokens prompttokens
            completiontokens initialtoken proxypass fastcgipass uwsgipass grpcpass pgpass stoptoken stoptokens
            padtoken eostoken bostoken existingsecret existingsecrets pullsecret pullsecrets isprivate
            """));

    /** Words that make the next word the name of a switch or a count: {@code USE_TOKEN}, {@code expiredPassword}. */
    private static final Set<String> MEASURES = Set.copyOf(NameWords.of("""
            max min num number count total has is use uses no require requires required allow allows enable enables
            disable expired without supports
            """));

    private SecretWords() {}

    /** {@return the sensitivity of the word at the index, with regard to the words beside it} */
    static Sensitivity at(List<String> words, int i) {
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
        // Capitals may split a word wrongly: APIkey becomes AP and Ikey. Two or three words may also make one word.
        String three = i < 2 ? "" : words.get(i - 2) + before;
        boolean joined = SECRET_WORDS.contains(before)
                || contains(SECRET_PARTS, before)
                || contains(SECRET_PARTS, three)
                || contains(PASSWORDS, before)
                || contains(PASSWORDS, three);
        Sensitivity alone = alone(word);
        return joined ? SECRET : alone == PLAIN && DOUBTFUL_WORDS.contains(before) ? DOUBTFUL : alone;
    }

    private static Sensitivity alone(String word) {
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

    static boolean isPassword(String word) {
        return contains(PASSWORDS, word) || isOrEnds(PASSWORD_WORDS, word);
    }

    /** Uses a loop for speed, because the rules test each word of each value that looks like a setting. */
    private static boolean contains(List<String> parts, String word) {
        for (String part : parts) {
            if (word.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** A short word must be the whole word, because many other words end with it: {@code spin}, {@code oracle}. */
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
