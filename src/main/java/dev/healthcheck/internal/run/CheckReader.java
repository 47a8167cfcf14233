package dev.healthcheck.internal.run;

import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.RunResult;

/** Calls a check, and reads what it returns. */
@FunctionalInterface
public interface CheckReader {
    /**
     * {@return the result of one run of the check}
     *
     * @param returned is run when the check has returned: what follows is not charged to it
     */
    RunResult read(CheckCell cell, Runnable returned);
}
