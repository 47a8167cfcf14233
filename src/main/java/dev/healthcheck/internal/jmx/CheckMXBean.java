package dev.healthcheck.internal.jmx;

import org.jspecify.annotations.Nullable;

/**
 * The state of a check in JMX. A read runs no check. Public, because JMX calls no other interface.
 *
 * <p>Times are texts of ISO-8601 in UTC: consoles show a {@code Date} in their own time zone, without milliseconds.
 */
public interface CheckMXBean {
    /** {@return {@code passed}, {@code degraded}, {@code failed}, {@code stuck}, {@code pending} or {@code unknown}} */
    String getState();

    /** {@return the output of the last run; null without a run or an output} */
    @Nullable
    String getOutput();

    /** {@return the time of the change to this state; null without a run} */
    @Nullable
    String getSince();

    /** {@return the time of the end of the last run; null without a run} */
    @Nullable
    String getLastRun();

    /** {@return the time of the end of the last run without a failure; null without such a run} */
    @Nullable
    String getLastSuccess();

    /** {@return the duration of the last run; null without a run} */
    @Nullable
    Double getResponseTimeMillis();

    /** {@return the number of failed runs in a row up to the last run} */
    int getConsecutiveFailures();

    /** {@return whether a failure of the check fails the whole} */
    boolean isCritical();

    /** {@return the number of runs that have ended} */
    long getRuns();

    /** {@return the number of runs that exceeded the time limit} */
    long getTimeouts();

    /** {@return the number of changes of state} */
    long getTransitions();

    /** {@return the tags in their order} */
    String[] getTags();
}
