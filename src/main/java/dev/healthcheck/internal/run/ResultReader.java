package dev.healthcheck.internal.run;

import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.json.Cut;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.registry.Causes;
import dev.healthcheck.internal.registry.Work;
import dev.healthcheck.internal.scrub.MaskedSecrets;
import dev.healthcheck.internal.scrub.Scrubber;
import org.jspecify.annotations.Nullable;

/** Calls a work and makes a plain, scrubbed result of bounded size of whatever comes back. Never throws. */
public final class ResultReader {
    private final Json json;
    private final Scrubber scrubber;
    private final MaskedSecrets masked;
    private final int maxOutput;

    /**
     * @param masked takes note of what is masked
     * @param maxOutput how many characters of an output are kept
     */
    public ResultReader(Json json, Scrubber scrubber, MaskedSecrets masked, int maxOutput) {
        this.masked = masked;
        this.json = json;
        this.scrubber = scrubber;
        this.maxOutput = maxOutput;
    }

    /** {@return what came of one run of the work} */
    public CheckResult read(Work work) {
        CheckResult result = call(work);
        try {
            // Cut last: half of a secret is not recognised as one.
            Object output = Cut.to(maxOutput, masked.scrub(work, json.tree(result.output()), scrubber));
            return new CheckResult(result.state(), output);
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
