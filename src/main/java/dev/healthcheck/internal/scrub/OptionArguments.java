package dev.healthcheck.internal.scrub;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the secrets among the arguments of a command by their place: {@code --password x}, {@code -px}. */
final class OptionArguments {
    static final String RULE = "option";

    /** The options of well-known programs that take a password; an option with a colon takes {@code user:password}. */
    private static final Map<String, List<String>> PROGRAMS = programs("""
            mysql mysqldump mysqladmin mysqlimport mysqlshow mysqlcheck mysqlslap mysqlbinlog mariadb mariadb-dump = -p+
            mongo mongosh mongodump mongorestore mongoexport mongoimport mongostat mongotop = -p
            sshpass 7z 7za 7zr = -p
            redis-cli redis-benchmark valkey-cli keydb-cli = -a
            curl = -u: --user: -U: --proxy-user:
            http https xh httpie = -a: --auth:
            wget2 lftp ncftp = -u: -p
            ldapsearch ldapmodify ldapadd ldapdelete ldapwhoami ldapcompare ldappasswd ldapmodrdn = -w -s
            sqlcmd bcp isql osql tsql fisql mssql-cli ipmitool zip unzip unrar = -P
            mosquitto_pub mosquitto_sub mosquitto_rr = -P
            docker podman nerdctl helm oc az buildah crane oras twine rabbitmqadmin cqlsh elasticsearch-users cf vault = -p
            skopeo = --creds: --src-creds: --dest-creds: -p
            snmpwalk snmpget snmpset = -c -A -X
            smbclient rpcclient = -U%
            openssl = -k -K -passin -passout -pass
            etcdctl = --user:
            sqlplus rman sqlldr expdp impdp exp imp sqlcl = /
            rabbitmqctl htpasswd net mc s3cmd chpasswd = *
            influx clickhouse-client jboss-cli.sh asadmin = -p
            """);

    private static final Pattern PORT_OR_PATH =
            Pattern.compile("[\\d.:,/-]+(?:/(?:tcp|udp))?|[./~].*|\\w+(?:\\.\\w+)+");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?:[A-Z]{1,20}_){0,3}(?:PASSWORD|PASS|TOKEN|SECRET|KEY|VALUE|STRING)\\]?|\\.{3}|<[^>]{0,60}>\\]?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w.-]{1,100}");
    private static final Set<String> USAGE = Set.of("to", "and", "or", "is", "are", "must", "for", "option", "options");
    private static final Pattern NUMBERS = Pattern.compile("\\d+:\\d+");
    private static final Pattern URL = Pattern.compile("[a-z][a-z0-9+.]*://.*");

    private final List<String> arguments;
    private final boolean hasUser;
    private String program = "";

    OptionArguments(List<String> arguments) {
        this.arguments = arguments;
        this.hasUser = arguments.stream().anyMatch(OptionArguments::isUser);
    }

    String get(int index) {
        return arguments.get(index);
    }

    private static Map<String, List<String>> programs(String table) {
        Map<String, List<String>> programs = new HashMap<>();
        for (String line : table.split("\n")) {
            String[] sides = line.split(" = ");
            List<String> options = List.of(sides[1].strip().split(" "));
            for (String program : sides[0].split(" ")) {
                programs.put(program, options);
            }
        }
        return programs;
    }

    private static boolean isUser(String argument) {
        return argument.equals("-u")
                || argument.equals("-U")
                || argument.equals("--user")
                || argument.equals("--username")
                || argument.equals("-l")
                || argument.startsWith("-u") && argument.length() > 2 && argument.indexOf(':') < 0
                || argument.startsWith("--user=")
                || argument.startsWith("--username=");
    }

    /** {@return the start of the secret in the argument, or -1} The caller asks for each argument, in order. */
    int secretStart(int index) {
        String argument = arguments.get(index);
        String before = index == 0 ? "" : arguments.get(index - 1);
        notice(argument, before);
        if (argument.startsWith("-") && argument.length() > 1 && argument.indexOf(' ') < 0) {
            return announces(index - 1) && !argument.startsWith("--") && Randomness.isRandom(argument)
                    ? 0
                    : ofOption(argument);
        }
        if (argument.isEmpty() || before.indexOf('=') > 0) {
            return -1;
        }
        return before.startsWith("-") ? afterOption(before, argument) : atPlace(before, argument);
    }

    /** {@return the name, without dashes, of the option whose value may be the argument at the index; else empty} */
    String optionBefore(int index) {
        String before = index == 0 ? "" : arguments.get(index - 1);
        boolean isOption = before.startsWith("-")
                && !before.startsWith("-D")
                && before.indexOf('=') < 0
                && before.indexOf(' ') < 0
                && !arguments.get(index).startsWith("--");
        return isOption ? before.replaceFirst("^-+", "") : "";
    }

    /** {@return whether the argument at the index is an option with a secret value; false for a negative index} */
    boolean announces(int index) {
        return index >= 0
                && SecretNames.isOption(arguments.get(index))
                && SecretNames.of(arguments.get(index)) == Sensitivity.SECRET;
    }

    /** Finds secrets without an option: {@code scott/tiger@db}, {@code add_user joe x}, {@code set access_token x}. */
    private int atPlace(String before, String argument) {
        List<String> known = options();
        boolean odd = Randomness.isRandom(argument) || Randomness.isChosen(argument);
        if (known.contains("/") && argument.indexOf('/') > 0) {
            return argument.indexOf('/') + 1;
        }
        boolean named = NAME.matcher(before).matches() && SecretNames.of(before) == Sensitivity.SECRET;
        return odd && !ValueShape.isPlain(argument) && !ValueShape.isUrl(argument) && (known.contains("*") || named)
                ? 0
                : -1;
    }

    private void notice(String argument, String before) {
        String name = argument.substring(Math.max(argument.lastIndexOf('/'), argument.lastIndexOf('\\')) + 1)
                .toLowerCase(Locale.ROOT);
        name = name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
        if (PROGRAMS.containsKey(name) && !before.startsWith("-u")) {
            program = name;
        }
    }

    private List<String> options() {
        return PROGRAMS.getOrDefault(program, List.of());
    }

    /** {@return the start of a secret in one word with a short option, as in {@code -psecret}, or -1} */
    private int ofOption(String argument) {
        if (argument.length() < 4 || argument.charAt(1) == '-' || argument.indexOf('=') > 0) {
            return -1;
        }
        String option = argument.substring(0, 2);
        String value = argument.substring(2);
        List<String> known = options();
        if (known.contains(option + "+") || (known.contains(option) && Randomness.isOdd(value))) {
            return ValueShape.isPlain(value) ? -1 : 2;
        }
        if (known.contains(option + ":") || known.isEmpty() && option.equals("-u")) {
            return afterUser(value, ':') < 0 ? -1 : 2 + afterUser(value, ':');
        }
        boolean telling = SecretNames.of(value) == Sensitivity.SECRET || Randomness.isChosen(value);
        return mayBePassword(option, value) && (telling || Randomness.isOdd(value)) ? 2 : -1;
    }

    /** {@return whether the option is {@code -p} of an unknown program, and the value is not a port or a path} */
    private boolean mayBePassword(String option, String value) {
        return options().isEmpty()
                && option.equals("-p")
                && !PORT_OR_PATH.matcher(value).matches();
    }

    private int afterOption(String option, String value) {
        List<String> known = options();
        if (known.contains(option)) {
            return PORT_OR_PATH.matcher(value).matches() || ValueShape.isPlain(value) ? -1 : afterPassPrefix(value);
        }
        if (known.contains(option + ":") || known.isEmpty() && (option.equals("-u") || option.equals("--user"))) {
            return afterUser(value, ':');
        }
        if (known.contains(option + "%")) {
            return afterUser(value, '%');
        }
        if (SecretNames.isOption(option) && ofOption(option) < 0) {
            boolean usage =
                    USAGE.contains(value) || PLACEHOLDER.matcher(value).matches() || ValueShape.isTrivial(value);
            return usage ? -1 : MaskDecision.secretPart(option, SecretNames.of(option), value);
        }
        return mayBePassword(option, value)
                        && !PLACEHOLDER.matcher(value).matches()
                        && !ValueShape.isPlain(value)
                        && (hasUser || Randomness.isOdd(value))
                ? 0
                : -1;
    }

    /** {@return the start of the secret after the prefix of OpenSSL, as in {@code pass:secret}; else 0} */
    private static int afterPassPrefix(String value) {
        return value.startsWith("pass:") ? "pass:".length() : 0;
    }

    private static int afterUser(String value, char separator) {
        int at = value.indexOf(separator);
        boolean pair = at >= 0
                && at + 1 < value.length()
                && !NUMBERS.matcher(value).matches()
                && !URL.matcher(value).matches()
                && !ValueShape.isPlain(value.substring(at + 1));
        return pair ? at + 1 : -1;
    }
}
