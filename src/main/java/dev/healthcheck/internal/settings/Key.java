package dev.healthcheck.internal.settings;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Every setting there is: its key, its default, and what it allows. The README's table is checked against it. */
public enum Key {
    PATH("healthcheck.path", "/healthcheck", Parsers.PATH),
    ENVIRONMENT_PATH("healthcheck.environment.path", "/environment", Parsers.PATH),
    SUCCESS_TTL("healthcheck.success-ttl", "27s", Parsers.TTL),
    FAILED_TTL("healthcheck.failed-ttl", "9s", Parsers.TTL),
    TTL_JITTER("healthcheck.ttl-jitter", "10%", "0% to 50%"),
    STALE_WAIT("healthcheck.stale-wait", "250ms", Parsers.DURATION + ", 0s, or off"),
    MAX_STALE("healthcheck.max-stale", "5m", Parsers.DURATION),
    TIMEOUT("healthcheck.timeout", "2s", Parsers.DURATION),
    MAX_CONCURRENT("healthcheck.max-concurrent", "256", "1 to 10000"),
    MAX_OUTPUT("healthcheck.max-output", "16384", "100 to 1000000 (characters)"),
    EXECUTOR(
            "healthcheck.executor",
            "auto",
            "auto, managed, own, virtual (from Java 21 on), or the name of an executor that starts with java:"),
    EVERY("healthcheck.every", "off", Parsers.TTL),
    EVERY_WHILE_FAILING("healthcheck.every-while-failing", "", Parsers.DURATION),
    INITIAL_DELAY("healthcheck.initial-delay", "5s", Parsers.DURATION + ", or 0s"),
    WARM_UP("healthcheck.warm-up", "on", Parsers.ON_OR_OFF),
    FAILURE_THRESHOLD("healthcheck.failure-threshold", "1", Parsers.THRESHOLD),
    RECOVERY_THRESHOLD("healthcheck.recovery-threshold", "1", Parsers.THRESHOLD),
    HISTORY_SIZE("healthcheck.history-size", "100", "0 to 10000"),
    SUCCESS_STATUS("healthcheck.success-status", "200", "200 to 299, but not 204, 205 or 206"),
    DEGRADED_STATUS("healthcheck.degraded-status", "200", "200 to 299, but not 204, 205 or 206; or 400 to 599"),
    FAILED_STATUS("healthcheck.failed-status", "503", "400 to 599"),
    SUCCESS_HEADER("healthcheck.success-headers.NAME", "", Parsers.HEADER),
    DEGRADED_HEADER("healthcheck.degraded-headers.NAME", "", Parsers.HEADER),
    FAILED_HEADER("healthcheck.failed-headers.NAME", "", Parsers.HEADER),
    SUCCESS_FORMAT("healthcheck.success-format", "json", Parsers.FORMAT),
    DEGRADED_FORMAT("healthcheck.degraded-format", "json", Parsers.FORMAT),
    FAILED_FORMAT("healthcheck.failed-format", "json", Parsers.FORMAT),
    DETAILS("healthcheck.details", "always", Access.ALLOWED),
    STATUS_BY_NAME("healthcheck.status-by-name", "false", Parsers.BOOLEAN),
    ENVIRONMENT_ACCESS("healthcheck.environment.access", "off", Access.ALLOWED),
    TOKEN("healthcheck.token", "", Token.ALLOWED),
    TOKEN_FILE("healthcheck.token-file", "", Token.FILE),
    SCRUB_ALLOW("healthcheck.scrub.allow", "", Parsers.NAMES + "; but not * alone"),
    SCRUB_DENY("healthcheck.scrub.deny", "", Parsers.NAMES),
    SECTIONS("healthcheck.environment.sections", "os,java,process,config", "a list of os, java, process and config"),
    INCLUDE_OS("healthcheck.environment.include-os", "true", Parsers.BOOLEAN),
    INCLUDE_JAVA("healthcheck.environment.include-java", "true", Parsers.BOOLEAN),
    INCLUDE_PROCESS("healthcheck.environment.include-process", "true", Parsers.BOOLEAN),
    INCLUDE_CONFIG("healthcheck.environment.include-config", "true", Parsers.BOOLEAN),
    CHECK_ENABLED("healthcheck.checks.NAME.enabled", "true", Parsers.BOOLEAN),
    CHECK_TIMEOUT("healthcheck.checks.NAME.timeout", "", Parsers.DURATION),
    CHECK_SUCCESS_TTL("healthcheck.checks.NAME.success-ttl", "", Parsers.TTL),
    CHECK_FAILED_TTL("healthcheck.checks.NAME.failed-ttl", "", Parsers.TTL),
    CHECK_CRITICAL("healthcheck.checks.NAME.critical", "true", Parsers.BOOLEAN),
    CHECK_EVERY("healthcheck.checks.NAME.every", "", Parsers.TTL),
    CHECK_EVERY_WHILE_FAILING("healthcheck.checks.NAME.every-while-failing", "", Parsers.DURATION),
    CHECK_INITIAL_DELAY("healthcheck.checks.NAME.initial-delay", "", INITIAL_DELAY.allowed),
    CHECK_FAILURE_THRESHOLD("healthcheck.checks.NAME.failure-threshold", "", Parsers.THRESHOLD),
    CHECK_RECOVERY_THRESHOLD("healthcheck.checks.NAME.recovery-threshold", "", Parsers.THRESHOLD);

    /** What every key starts with. */
    public static final String ROOT = "healthcheck.";

    private static final String NAME = "NAME";

    private final String key;
    private final String defaultValue;
    private final String allowed;

    Key(String key, String defaultValue, String allowed) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.allowed = allowed;
    }

    /** {@return the key, with NAME where the user puts a name} */
    public String key() {
        return key;
    }

    /** {@return the value where nobody sets one; empty where there is none} */
    public String defaultValue() {
        return defaultValue;
    }

    /** {@return what the value may be, to be read after "allowed:"} */
    public String allowed() {
        return allowed;
    }

    /** {@return the value, or a mask where it is a secret, or may be one that was put under the wrong key} */
    String shown(String value) {
        return (this == TOKEN || this == TOKEN_FILE) && !value.isEmpty() ? "********" : value;
    }

    /** {@return whether the key has a place for a name} */
    public boolean isNamed() {
        return key.contains(NAME);
    }

    /** {@return the name of the annotation's member that says the same of one check} */
    String member() {
        StringBuilder member = new StringBuilder();
        for (String word : key.substring(key.lastIndexOf('.') + 1).split("-")) {
            member.append(member.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return member.toString();
    }

    /** {@return the key with a name in its place} */
    String named(String name) {
        return key.replace(NAME, name);
    }

    /** {@return what stands before the name} */
    String prefix() {
        return key.substring(0, key.indexOf(NAME));
    }

    /** {@return the name that stands in the concrete key; empty if it is not one of this key} */
    String nameIn(String concrete) {
        String suffix = key.substring(key.indexOf(NAME) + NAME.length());
        boolean matches = concrete.length() > prefix().length() + suffix.length()
                && concrete.startsWith(prefix())
                && concrete.endsWith(suffix);
        return matches ? concrete.substring(prefix().length(), concrete.length() - suffix.length()) : "";
    }

    /** {@return the names in those of the concrete keys that are of this kind, in their order} */
    List<String> namesIn(Collection<String> concreteKeys) {
        return isNamed()
                ? concreteKeys.stream()
                        .map(this::nameIn)
                        .filter(name -> !name.isEmpty())
                        .toList()
                : List.of();
    }

    /** {@return whether the concrete key is this one} */
    boolean matches(String concrete) {
        return isNamed() ? !nameIn(concrete).isEmpty() : key.equals(concrete);
    }

    /** {@return the keys that have a place for a check's name} */
    static List<Key> ofOneCheck() {
        return Arrays.stream(values())
                .filter(key -> key.key.startsWith("healthcheck.checks."))
                .toList();
    }
}
