package dev.healthcheck.internal.run;

import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.RunResult;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.json.Truncation;
import dev.healthcheck.internal.scrub.MaskedSecrets;
import dev.healthcheck.internal.scrub.Scrubber;
import dev.healthcheck.internal.value.ContainerExceptions;
import dev.healthcheck.internal.value.PlainTree;
import org.jspecify.annotations.Nullable;

/** Calls a check or section, and makes a plain, scrubbed result of limited size. Never throws. */
public final class ResultReader implements CheckReader {
    private final Json json;
    private final Scrubber scrubber;
    private final int maxOutput; // The number of characters that the result keeps of an output.

    public ResultReader(Json json, Scrubber scrubber, int maxOutput) {
        this.json = json;
        this.scrubber = scrubber;
        this.maxOutput = maxOutput;
    }

    @Override
    public RunResult read(CheckCell work, Runnable returned) {
        CheckResult result = call(work);
        returned.run();
        Throwable exception = result.exception();
        return new RunResult(
                result.state(),
                outputOf(work, result),
                exception == null ? null : Exceptions.info(exception, scrubber),
                exception == null ? null : scrubber.scrub("", Exceptions.trace(exception)));
    }

    private @Nullable Object outputOf(CheckCell work, CheckResult result) {
        try {
            MaskedSecrets masked = new MaskedSecrets();
            Object output = masked.scrub(PlainTree.of(result.output(), json), scrubber);
            work.masked(masked.all());
            return Truncation.to(maxOutput, output); // The scrubber comes first: it does not find half a secret.
        } catch (Throwable thrown) {
            return "(cannot be written: " + typeOf(result.output()) + ")"; // The check keeps its own state.
        }
    }

    private static CheckResult call(CheckCell work) {
        try {
            return work.body().call();
        } catch (Throwable thrown) {
            return CheckResult.failed(ContainerExceptions.unwrap(thrown));
        }
    }

    private static String typeOf(@Nullable Object output) {
        return output == null ? "null" : output.getClass().getName();
    }
}
