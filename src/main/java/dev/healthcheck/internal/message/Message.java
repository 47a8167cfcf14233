package dev.healthcheck.internal.message;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The messages for the log, each with a code. Messages with the same code need the same action. */
public enum Message {
    /** The message of the exception that fails the deployment. */
    REFUSED("HC0001", Level.ERROR, "the health checks cannot be deployed%s"),
    STARTED("HC0002", Level.INFO, "%s health checks at %s, the environment report at %s with access %s%s"),
    NO_CHECK("HC0003", Level.WARNING, "there is no health check, so the report always says success"),
    NO_APPLICATION_SEEN("HC0004", Level.INFO, "no JAX-RS application is visible; if the reports answer 404, %s"),
    METADATA_COMPLETE(
            "HC0004",
            Level.INFO,
            "WEB-INF/web.xml is metadata-complete, and some servers, such as WildFly, then find no resources;"
                    + " if the reports answer 404, remove the attribute"),
    NO_APPLICATION("HC0005", Level.WARNING, "no JAX-RS application is declared, so no report answers: %s"),
    NO_JAX_RS("HC0005", Level.WARNING, "JAX-RS is absent, so no report answers; the status file and JMX work"),
    CLASSES_LISTED("HC0006", Level.WARNING, "%s lists its classes, so no report answers before %s is among them"),
    UNKNOWN_CHECK("HC0007", Level.WARNING, "healthcheck.checks.%s.* is set, but there is no such check%s"),
    THREADS("HC0008", Level.INFO, "checks run on %s"),
    FAILS("HC0010", Level.WARNING, "the check '%s' fails: %s"),
    FAILS_AGAIN("HC0010", Level.DEBUG, "the check '%s' still fails: %s"),
    PASSES("HC0011", Level.INFO, "the check '%s' passes again: %s"),
    IS_DEGRADED("HC0012", Level.WARNING, "the check '%s' is degraded: %s"),
    IS_STUCK("HC0013", Level.WARNING, "the check '%s' is stuck: %s"),
    OBSERVER_FAILED("HC0015", Level.WARNING, "an observer of a changed check failed: %s"),
    TRANSACTION_LEFT("HC0016", Level.WARNING, "'%s' left a transaction open, which is rolled back"),
    TRANSACTION_KEPT("HC0016", Level.DEBUG, "a transaction that a check left open cannot be rolled back: %s"),
    FORMAT_FAILED("HC0020", Level.WARNING, "the report format '%s' %s"),
    NOT_USED("HC0021", Level.INFO, "%s"),
    RIVAL_ROUTE("HC0022", Level.WARNING, "%s"),
    SETTINGS("HC0023", Level.INFO, "settings that are not the default: %s"),
    STILL_RUNS("HC0024", Level.WARNING, "the check %s"),
    NO_THREAD(
            "HC0025",
            Level.WARNING,
            "there is no thread to tell the observers of changed checks; they are told later: %s"),
    FLAPS("HC0026", Level.WARNING, "the check '%s' flaps, so its changes are logged at DEBUG until it is steady: %s"),
    STEADY("HC0027", Level.WARNING, "the check '%s' is steady again, %s: %s"),
    REMOVED("HC0028", Level.INFO, "the check '%s' was removed; its last state was %s"),
    NO_BACKGROUND("HC0029", Level.WARNING, "no check runs in the background: %s"),
    CALL_CYCLE("HC0030", Level.INFO, "services ask each other for their health in a cycle: %s"),
    DRAINS("HC0031", Level.INFO, "the application stops; its readiness fails for %s before"),
    LIVENESS("HC0032", Level.WARNING, "%s"),
    FILE_FAILED("HC0033", Level.WARNING, "%s"),
    JMX_FAILED("HC0034", Level.WARNING, "%s"),
    MAINTENANCE_BEGINS("HC0035", Level.INFO, "a maintenance begins, and the readiness fails: %s"),
    MAINTENANCE_ENDS("HC0036", Level.INFO, "the maintenance ends: %s"),
    NO_RUNTIME(
            "HC0037",
            Level.WARNING,
            "%s cannot answer, because JAX-RS does not find a CDI container of this application: %s; add a container,"
                    + " such as org.jboss.weld.servlet:weld-servlet-core, or the bridge to it, such as"
                    + " org.jboss.resteasy:resteasy-cdi or org.glassfish.jersey.ext.cdi:jersey-cdi1x");

    private final String code;
    private final Level level;
    private final String pattern;

    Message(String code, Level level, String pattern) {
        this.code = code;
        this.level = level;
        this.pattern = pattern;
    }

    public String code() {
        return code;
    }

    public Level level() {
        return level;
    }

    /** {@return the text, with {@code %s} in the place of each argument} */
    public String pattern() {
        return pattern;
    }

    /** {@return the code and the text with its arguments} */
    public String text(Object... arguments) {
        return code + ": " + pattern.formatted(arguments);
    }

    /** Logs the text at the level of the message. */
    public void log(Logger logger, Object... arguments) {
        logger.log(level, text(arguments));
    }
}
