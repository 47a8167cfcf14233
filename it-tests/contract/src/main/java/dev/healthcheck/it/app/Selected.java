package dev.healthcheck.it.app;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** Is selected by beans.xml, or not at all. */
@Alternative
@ApplicationScoped
@HealthCheck("selected")
public class Selected implements Check {
    @Override
    public CheckResult check() {
        return CheckResult.failed((Object) "selected by beans.xml");
    }
}
