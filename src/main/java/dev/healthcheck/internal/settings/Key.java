package dev.healthcheck.internal.settings;

import java.util.Arrays;
import java.util.List;

/** Every setting there is: its key, its default, and what it allows. The README's table is checked against it. */
public enum Key {
    PATH("healthcheck.path", "/healthcheck", Texts.PATH),
    ENVIRONMENT_PATH("healthcheck.environment.path", "/environment", Texts.PATH),
    SUCCESS_TTL("healthcheck.success-ttl", "27s", Texts.TTL),
    FAILED_TTL("healthcheck.failed-ttl", "9s", Texts.TTL),
    TIMEOUT("healthcheck.timeout", "2s", Texts.DURATION),
    SUCCESS_STATUS("healthcheck.success-status", "200", "200 to 299, but not 204, 205 or 206"),
    FAILED_STATUS("healthcheck.failed-status", "503", "400 to 599"),
    SUCCESS_HEADER("healthcheck.success-headers.NAME", "", Texts.HEADER),
    FAILED_HEADER("healthcheck.failed-headers.NAME", "", Texts.HEADER),
    SUCCESS_FORMAT("healthcheck.success-format", "json", Texts.FORMAT),
    FAILED_FORMAT("healthcheck.failed-format", "json", Texts.FORMAT),
    DETAILS("healthcheck.details", "always", "always, authenticated, role:NAME[,NAME] or never"),
    ENVIRONMENT_ACCESS("healthcheck.environment.access", "off", "public, authenticated, role:NAME[,NAME] or off"),
    SECTIONS("healthcheck.environment.sections", "os,java,process,config", "a list of os, java, process and config"),
    INCLUDE_OS("healthcheck.environment.include-os", "true", Texts.BOOLEAN),
    INCLUDE_JAVA("healthcheck.environment.include-java", "true", Texts.BOOLEAN),
    INCLUDE_PROCESS("healthcheck.environment.include-process", "true", Texts.BOOLEAN),
    INCLUDE_CONFIG("healthcheck.environment.include-config", "true", Texts.BOOLEAN),
    CHECK_ENABLED("healthcheck.checks.NAME.enabled", "true", Texts.BOOLEAN),
    CHECK_TIMEOUT("healthcheck.checks.NAME.timeout", "", Texts.DURATION),
    CHECK_SUCCESS_TTL("healthcheck.checks.NAME.success-ttl", "", Texts.TTL),
    CHECK_FAILED_TTL("healthcheck.checks.NAME.failed-ttl", "", Texts.TTL);

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

    /** {@return whether the key has a place for a name} */
    public boolean isNamed() {
        return key.contains(NAME);
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

    private static final class Texts {
        static final String PATH = "a path that starts with a slash, such as /internal/health,"
                + " of letters, digits, - . _ ~ and single slashes";
        static final String DURATION = "a positive duration up to 365 days, such as 500ms, 2s, 1m, PT2S or 2 (seconds)";
        static final String TTL = DURATION + ", or off";
        static final String HEADER = "one line of printable text, under a header name that HTTP allows"
                + " and that does not frame the message";
        static final String FORMAT = "json, text or the name of a ReportFormat bean";
        static final String BOOLEAN = "true or false";
    }
}
