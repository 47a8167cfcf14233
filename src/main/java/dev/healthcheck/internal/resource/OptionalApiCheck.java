package dev.healthcheck.internal.resource;

import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.network.Deadline;
import dev.healthcheck.spi.LimitedCheck;
import java.io.IOException;
import java.time.Duration;

/**
 * A check that uses an API which the server may not have. A class of its own uses the API, and only a run loads it.
 *
 * @param api the name of the API
 * @param apiPackage the package of its types
 */
record OptionalApiCheck(String api, String apiPackage, Use use) implements LimitedCheck {
    /** The run of a check. */
    interface Use {
        CheckResult run(Deadline deadline) throws Exception;
    }

    @Override
    public CheckResult check(Duration limit) throws Exception {
        try {
            return use.run(Deadline.within(limit));
        } catch (NoClassDefFoundError e) {
            if (String.valueOf(e.getMessage()).replace('/', '.').contains(apiPackage)) {
                throw new IOException(
                        "this server has no %s (%s): use a server that has it, add its API and an implementation, or"
                                        .formatted(api, apiPackage)
                                + " remove the check",
                        e);
            }
            throw e;
        }
    }
}
