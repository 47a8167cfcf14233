package dev.healthcheck.internal.scrub;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds secrets by their format, in any place. The issuer of each format documents it.
 *
 * <p>Each expression starts at the border of a word. Possessive quantifiers keep it from backtracking over long runs.
 */
final class TokenFormats {
    private record Format(String rule, Pattern pattern) {}

    /** Each line has a rule and an expression; the group of the expression, if it has a group, is the secret. */
    private static final List<Format> FORMATS = formats("""
            public        -----BEGIN (?:TRUSTED |X509 )?(?:(?:RSA |EC |DSA |PGP |SSH2 )?PUBLIC KEY(?: BLOCK)?|CERTIFICATE(?: REQUEST)?|PKCS7|X509 CRL|PGP SIGNATURE|PGP MESSAGE)-----[\\w+/=\\s\\\\:.,()]*+-----END
            private-key   -----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----((?:(?!-----END)[\\s\\S])++)
            private-key   (?:Private-Lines: \\d+)((?:(?!Private-MAC)[\\s\\S])++)
            private-key   (?<![\\w+/])(?:MII[A-Za-z0-9+/]{2,3}[A-Za-z0-9+/]{0,2}IBADANBgkqhkiG9w0BAQEFAASC|MII[A-Za-z0-9+/]{3,5}AKCA|MI[GH][A-Za-z0-9+/]{5}AgEAM|MHcCAQEE|MIGkAgEBB|MC4CAQAwBQYDK2V|b3BlbnNzaC1rZXktdjE)[A-Za-z0-9+/=]*+(?:\\s[A-Za-z0-9+/=]{40,}+)*+
            telegram      (?<![\\w])bot(\\d{8,10}:[\\w-]{30,60})(?![\\w-])
            jwt           (?<![\\w-])eyJ[\\w-]{8,}+\\.[\\w-]{4,}+(?:\\.[\\w-]*+){1,3}
            azure         (?<![\\w~.-])(?:[\\w~.-]{3}\\dQ~[\\w~.-]{31,34}(?![\\w~-])|[A-Za-z0-9+/]{76}(?:AzFu|ACDb|AIoT|ASbT|AEhS|ASt)[A-Za-z0-9+/]{4,5}={0,2})
            discord       (?<![\\w.-])[MNO][\\w-]{23,27}\\.[\\w-]{6}\\.[\\w-]{27,40}(?![\\w-])
            password-hash \\$(?:2[abxy]|apr1|1|5|6|7|y|argon2(?:id?|d)|scrypt|pbkdf2(?:-sha\\d+)?)\\$[\\w./$+=,-]{16,}+
            password-hash \\{(?:SSHA|SHA|SMD5|MD5|CRYPT|SSHA256|SSHA512)\\}[A-Za-z0-9+/=$.]{16,}+
            authorization (?i)(?<![\\w-])Basic\\s{1,4}+([A-Za-z0-9+/]{8,}+={0,2})(?![\\w.])
            authorization (?i)(?<![\\w-])Bearer\\s{1,4}+((?=[\\w.~+/=-]{0,100}?[\\d._~+/=-])[\\w.~+/=-]{12,}+|[A-Za-z]{20,}+)
            authorization (?i)(?<![\\w-])Authorization\\s?[:=]\\s{0,4}+(?:Digest|OAuth|Hawk|MAC)\\s{1,4}+([^\\r\\n"'][^\\r\\n]*+)
            dsn           (?<![\\w/:@.-])(?!jdbc:)[\\w.%+-]{1,100}+:(\\S{1,200}?)@(?:(?:tcp|unix|udp)?\\(|/[\\w-]*(?:\\?|$))
            dsn           (?<![\\w:])sips?:[\\w.+-]{1,100}+:([^\\s@]{1,200}+)@
            dsn           (?<![\\w/:@.%+-])(?!(?:mailto|sips?|xmpp|acct|npm|git|ssh|tel|im|to|from|docker|image):)[\\w.%+-]{1,100}+:(?!\\d+\\.\\d+\\.\\d)([^\\s@/:"'{}]{1,200}+)@(?!sha\\d)[A-Za-z0-9][\\w.-]{0,200}+:\\d{2,5}(?!\\d)
            dsn           (?i)jdbc:oracle:(?:thin|oci8?):[\\w$#.-]{1,100}+/(\\"[^\\"]{1,200}+\\"|[^\\s@]{1,200}+)@
            dsn           (?<![\\w/:@.-])[\\w$#]{1,60}+/("[^"]{1,100}+"|[^\\s@/"]{1,100}+)@(?://[\\w.-]|[A-Za-z][\\w.-]{0,200}+:\\d{4,5}[:/]|\\(DESCRIPTION)
            dsn           (?m)^[\\w.*-]{1,100}+:(?:\\d{4,5}|\\*):[^:\\s]{1,100}+:[^:\\s]{1,100}+:([^\\s:](?:[^:\\r\\n\\\\]|\\\\.){0,200}+)$
            netrc         (?i)(?<!\\w)login\\s{1,4}+\\S{1,100}+\\s{1,40}+(?:account\\s\\S{1,100}+\\s{1,10}+)?password\\s{1,4}+(\\S{1,200}+)
            redis-conf    (?<![\\w-])(?:requirepass|masterauth|auth-pass)\\s{1,4}+([^\\s'"]{1,200}+)
            sql           (?i)(?<!\\w)identified\\s{1,4}+(?:with\\s{1,4}+\\w{1,40}+\\s{1,4}+)?(?:by|as)\\s{1,4}+(?:password\\s{1,4}+)?(?:'((?:[^'\\\\]|\\\\.|''){1,200}+)'|"([^"]{1,200}+)"|(?!values)([^\\s'";]{1,200}+))
            oracle        (?<![\\w/:@.-])[\\w$#]{1,60}+/("[^"]{1,100}+"|[^\\s@/"]{4,100}+)@[A-Z][A-Z0-9_.]{1,60}+$
            oracle        (?i)(?<!\\w)(?:as|connect)\\s{1,4}+[\\w$#]{1,60}+/([^\\s@/"]{6,100}+)(?=[@\\s]|$)
            redis-acl     (?<!\\w)user\\s{1,4}+\\S{1,100}+\\s{1,4}+(?:on|off)\\s{1,4}+(?:[~+&]\\S{1,100}+\\s{1,4}+){0,5}>(\\S{4,200}+)
            jaas          (?<!\\w)user_\\w{1,60}+="([^"]{1,200}+)"
            wifi          (?<!\\w)WIFI:(?:[^;P][^;]{0,100}+;){0,4}+P:((?:[^;\\\\]|\\\\.){1,100}+);
            password-hash (?<!\\w)(?:pbkdf2|bcrypt|scrypt|argon2|sha\\d{1,3})(?:_sha\\d+)?\\$\\d{1,8}\\$[\\w./+$=]{16,}+
            authorization (?i)(?<![\\w-])(?:ApiKey|Token|SSWS|GenieKey|Splunk|Bot|Negotiate|NTLM)\\s{1,4}+([\\w.~+/=:-]{20,}+)
            sql           (?i)(?<![\\w-])(?:password|passwd|requirepass|masterauth)\\s{1,4}+(?:'((?:[^'\\\\]|\\\\.|''){1,200}+)'|"([^"]{1,200}+)")
            sql           (?i)(?<![\\w-])(?:old_)?password\\(\\s{0,4}+(?:'([^']{1,200}+)'|"([^"]{1,200}+)")
            xml           <[\\w:.-]{0,60}?(?i:password|passwd|passphrase|secret|token|apikey|api-key|privatekey|credential|credentials|pwd)(?:\\s[^<>]{0,300}+)?>\\s{0,40}+(?:<!\\[CDATA\\[([^\\]]{1,4000}+)|(?!<|\\$\\{|/)([^<\\s][^<]{0,4000}+)(?=</))
            """);

    /** The formats of tokens, which start at the border of a word and are long. Each format is one group, in order. */
    private static final List<Format> TOKENS = formats("""
            github        (?:gh[pousr]_[A-Za-z0-9]{30,}+|github_pat_\\w{22,}+)
            gitlab        gl(?:pat|dt|rt|rtr|cbt|ptt|ft|soat|agent|imt|wt|oas|ffct)-[\\w.-]{18,}+
            slack         (?:xox[a-z]-(?:\\d-)?[A-Za-z0-9-]{10,}+|xoxe\\.xox[bp]-[A-Za-z0-9-]{10,}+|xapp-[A-Za-z0-9-]{20,}+)
            stripe        (?:[sr]k_(?:live|test|prod)_[A-Za-z0-9]{10,}+|whsec_[A-Za-z0-9+/=]{16,}+)
            google        (?:AIza[\\w-]{30,}+|ya29\\.[\\w./-]{20,}+|GOCSPX-[\\w-]{20,}+|1//0[\\w-]{30,}+)
            aws           (?:ABSK[A-Za-z0-9+/=]{40,}+|(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|AQoDYXdz|FQoGZXIvYXdz)[A-Za-z0-9+/=%]{20,}+)
            npm           (?:npm_[A-Za-z0-9]{30,}+|NpmToken\\.[\\w-]{20,}+)
            pypi          pypi-[\\w-]{16,}+
            docker        dckr_[a-z]{2,4}_[\\w-]{20,}+
            sendgrid      SG\\.[\\w-]{16,}+\\.[\\w-]{16,}+
            mailgun       (?:key-[0-9a-f]{32}(?![0-9a-f])|(?:pubkey-)?[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}(?![0-9a-f-]))
            mailchimp     (?:[0-9a-f]{32}-us\\d{1,2}(?!\\w)|md-[\\w-]{22}(?!\\w))
            sendinblue    x(?:keysib|smtpsib)-[A-Za-z0-9-]{20,}+
            openai        sk-(?:proj-|svcacct-|admin-|None-|ant-(?:api|admin|oat)\\d\\d-|or-v1-|lf-)?[A-Za-z0-9][\\w-]{18,}+
            ai            (?:hf_[A-Za-z0-9]{20,}+|api_org_[A-Za-z0-9]{20,}+|gsk_[A-Za-z0-9]{20,}+|r8_[A-Za-z0-9]{20,}+|xai-[A-Za-z0-9]{20,}+|pplx-[A-Za-z0-9]{20,}+|nvapi-[\\w-]{20,}+|tvly-[\\w-]{16,}+|fw_[A-Za-z0-9]{20,}+|lsv2_[a-z]{2}_\\w{20,}+|pcsk_\\w{20,}+)
            cloud         (?:do[opr]_v1_[0-9a-f]{32,}+|HRKU-[\\w-]{20,}+|scw-secret-[\\w-]{20,}+|LTAI_secret_\\w+|fo1_[\\w-]{20,}+|FlyV1 [\\w-]+|fm[12]r?_[A-Za-z0-9+/=]{20,}+|nfp_[A-Za-z0-9]{20,}+|rnd_[A-Za-z0-9]{20,}+|vercel_\\w{20,}+|sbp_[0-9a-f]{30,}+|sb_secret_[\\w-]{16,}+|pscale_(?:tkn|pw|oauth)_[\\w.=-]{20,}+|dapi[0-9a-f]{32}(?:-\\d)?|tskey-[a-z]+-[\\w-]{10,}+|v1\\.0-[0-9a-f]{20,}-[0-9a-f]{100,}+|LA-[\\w-]{40,}+|ocid1\\.secretkey\\.\\S+|t1\\.[\\w-]{40,}+={0,2}\\.[\\w-]{40,}+={0,2}|AQVN[\\w-]{30,}+|y[0-3]_[\\w-]{50,}+|pat-[a-z]{2}\\d-[0-9a-f-]{36})
            vault         (?:hv[sbr]\\.[\\w-]{20,}+|[sbr]\\.[A-Za-z0-9]{24}(?![\\w.]))
            terraform     [A-Za-z0-9]{14}\\.atlasv1\\.[\\w-]{40,}+
            shopify       shp(?:at|ca|pa|ss|tka)_[0-9a-fA-F]{20,}+
            square        (?:sq0[a-z]{3}-[\\w-]{20,}+|EAAA[\\w-]{50,}+|access_token\\$(?:production|sandbox)\\$[0-9a-z]{10,}\\$[0-9a-f]{32})
            facebook      EAA[A-Za-z][A-Za-z0-9]{60,}+
            telegram      \\d{8,10}:A[\\w-]{34}(?![\\w-])
            atlassian     (?:AT[AC]TT3[\\w=-]{30,}+|ATBB[A-Za-z0-9]{24,}+|ATOA[\\w-]{20,}+)
            monitoring    (?:gl(?:sa|c)_[\\w=+/-]{20,}+|NR(?:AK|JS|II|RA|SP)-[\\w-]{16,}+|[0-9a-zA-Z]{30,40}NRAL|sntry[su]_[\\w=+/-]{20,}+|dt0[a-z]\\d\\d\\.[A-Z0-9]{24}\\.[A-Z0-9]{40,}+|u\\+[\\w-]{18}(?!\\w)|ddp_[A-Za-z0-9]{30,}+|phx_[A-Za-z0-9]{20,}+|hcaik_\\w{30,}+|hc[abl]ik_\\w{20,}+|logtail_\\w{16,}+|pd(?:u|_)\\+[\\w-]{16,}+)
            saas          (?:lin_(?:api|oauth)_[A-Za-z0-9]{20,}+|secret_[A-Za-z0-9]{40,}+|ntn_[A-Za-z0-9]{30,}+|PMAK-[0-9a-f-]{30,}+|pul-[0-9a-f]{30,}+|dp\\.(?:pt|st|ct|sa|scim|audit)\\.(?:[\\w-]+\\.)?[A-Za-z0-9]{30,}+|figd_[\\w-]{20,}+|rubygems_[0-9a-f]{40,}+|CFPAT-[\\w-]{30,}+|E[ZT][AT]K[A-Za-z0-9]{30,}+|FLWSECK[\\w-]{20,}+|fio-u-[\\w=-]{30,}+|pnu_[A-Za-z0-9]{30,}+|rdme_[a-z0-9]{30,}+|shippo_(?:live|test)_[0-9a-f]{30,}+|tfp_[\\w-]{30,}+|duffel_(?:test|live)_[\\w-]{30,}+|bk[a-z]{2}_[0-9a-f]{30,}+|CCIPAT_\\w{20,}+|sq[upa]_[0-9a-f]{30,}+|ops_eyJ[\\w+/=]{50,}+|A3-[A-Z0-9]{6}-[A-Z0-9-]{20,}+|(?:sdk|api|mob)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|CLOJARS_[a-z0-9]{30,}+|cio[A-Za-z0-9]{32}(?!\\w)|oy2[a-z0-9]{43}(?!\\w)|ico-[A-Za-z0-9]{30,}+|tk-us-[\\w-]{40,}+|\\w{6}_[A-Za-z0-9]{29}_mmk|AKCp[A-Za-z0-9]{60,}+|cmVmdGtu[A-Za-z0-9]{40,}+|p8e-[a-z0-9]{30,}+|AGE-SECRET-KEY-1[0-9A-Z]{50,}+|pat[A-Za-z0-9]{14}\\.[0-9a-f]{60,}+|sl\\.[\\w-]{60,}+|access-(?:sandbox|development|production)-[0-9a-f-]{36}|(?:live|test)_(?:sec_)?[A-Za-z0-9]{32,}+(?!\\w)|sk\\.eyJ[\\w-]{20,}+\\.[\\w-]{16,}+|re_[A-Za-z0-9]{6,}_[A-Za-z0-9]{18,}+|pm_[a-z]+_\\w{20,}+|tok_[A-Za-z0-9]{20,}+|rzp_secret_\\w+|SK_[A-Z0-9]{30,}|apify_api_[A-Za-z0-9]{30,}+|ABTT[A-Za-z0-9]{30,}|patch_\\w{40,}|nc_[A-Za-z0-9]{40,}|wpa_\\w{30,}|amzn\\.mws\\.[0-9a-f-]{36}|PRIVATE-TOKEN-\\w+|eyJrIjoi[A-Za-z0-9+/]{40,}={0,2}|dsk_\\w{20,}+|sk_(?:[a-z]+_)?[A-Za-z0-9]{32,}+)
            """);

    private static final Pattern ANY_TOKEN = Pattern.compile(
            TOKENS.stream().map(format -> "(" + format.pattern.pattern() + ")").collect(Collectors.joining("|")));

    private static final int MIN_TOKEN = 20;
    private static final String PUBLIC = "public";
    private static final Set<String> MAYBE_PROSE = Set.of("authorization", "oracle");

    private TokenFormats() {}

    private static List<Format> formats(String table) {
        List<Format> formats = new ArrayList<>();
        for (String line : table.split("\n")) {
            int space = line.indexOf(' ');
            formats.add(new Format(
                    line.substring(0, space),
                    Pattern.compile(line.substring(space).strip())));
        }
        return List.copyOf(formats);
    }

    static void mark(MaskedRanges ranges) {
        markTokens(ranges);
        for (Format format : FORMATS) {
            Matcher matcher = format.pattern.matcher(ranges.text());
            while (matcher.find()) {
                if (format.rule.equals(PUBLIC)) {
                    ranges.protect(matcher.start(), matcher.end());
                    continue;
                }
                mark(ranges, matcher, format.rule);
            }
        }
    }

    /** Tests only the start of each long word, because most words of a text are short. */
    private static void markTokens(MaskedRanges ranges) {
        String text = ranges.text();
        Matcher token = ANY_TOKEN.matcher(text).useTransparentBounds(true);
        int wordEnd = 0;
        for (int i = 0; i + MIN_TOKEN <= text.length(); i++) {
            boolean starts = isOfWord(text.charAt(i)) && (i == 0 || !isOfWord(text.charAt(i - 1)));
            if (starts) {
                wordEnd = endOfWord(text, Math.max(i, wordEnd));
                if (wordEnd - i >= MIN_TOKEN && token.region(i, text.length()).lookingAt()) {
                    markToken(ranges, token);
                    i = token.end() - 1;
                }
            }
        }
    }

    private static void markToken(MaskedRanges ranges, Matcher token) {
        for (int i = 1; i <= token.groupCount(); i++) {
            if (token.start(i) >= 0) {
                ranges.mask(token.start(i), token.end(i), TOKENS.get(i - 1).rule);
                return;
            }
        }
    }

    private static boolean isProse(String found) {
        return found.length() < 500
                && Randomness.isWordy(found)
                && !Randomness.isChosen(found)
                && found.chars().noneMatch(Character::isDigit);
    }

    private static boolean isOfWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) > ' ') {
            end++;
        }
        return end;
    }

    private static void mark(MaskedRanges ranges, Matcher matcher, String rule) {
        int group = 0;
        for (int i = 1; i <= matcher.groupCount(); i++) {
            group = matcher.start(i) >= 0 ? i : group;
        }
        String found = matcher.group(group);
        if (MAYBE_PROSE.contains(rule) && isProse(found)) {
            // In prose, any word may follow the name of a scheme.
            return;
        }
        if (!ValueShape.isTrivial(found.strip())
                && !(group > 0 && found.length() < 200 && ValueShape.isPlain(found.strip()))) {
            ranges.mask(matcher.start(group), matcher.end(group), rule);
        }
    }
}
