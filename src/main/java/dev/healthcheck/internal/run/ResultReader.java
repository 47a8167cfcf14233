package dev.healthcheck.internal.run;

import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.registry.Causes;
import dev.healthcheck.internal.registry.Work;
import dev.healthcheck.internal.scrub.Scrubber;
import org.jspecify.annotations.Nullable;

/** Calls a work and makes a plain, scrubbed result of whatever comes back. Never throws. */
public final class ResultReader {
    private final Json json;
    private final Scrubber scrubber;

    public ResultReader(Json json, Scrubber scrubber) {
        this.json = json;
        this.scrubber = scrubber;
    }

    CheckResult read(Work work) {
        CheckResult result = call(work);
        try {
            return new CheckResult(result.passed(), scrubber.scrub(json.tree(result.output())));
        } catch (Throwable thrown) {
            return CheckResult.failed((Object) ("the output cannot be written as JSON: " + typeOf(result.output())));
        }
    }

    private static CheckResult call(Work work) {
        try {
            CheckResult result = work.body().call();
            return result == null ? CheckResult.failed((Object) "returned null") : result;
        } catch (Throwable thrown) {
            return failed(Causes.unwrap(thrown));
        }
    }

    /** Even the message of an exception can be out of order. */
    private static CheckResult failed(Throwable cause) {
        try {
            return CheckResult.failed(cause);
        } catch (Throwable thrown) {
            return CheckResult.failed((Object) cause.getClass().getName());
        }
    }

    private static String typeOf(@Nullable Object output) {
        return output == null ? "null" : output.getClass().getName();
    }
}
