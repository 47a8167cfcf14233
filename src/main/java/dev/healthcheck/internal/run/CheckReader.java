package dev.healthcheck.internal.run;

import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.RunResult;

/** Calls a check, and reads the value that it returns. */
@FunctionalInterface
public interface CheckReader {
    /**
     * {@return the result of one run of the check}
     *
     * @param returned runs when the check has returned; later time does not count for the check
     */
    RunResult read(CheckCell cell, Runnable returned);
}
