package dev.healthcheck.it.app;

import dev.healthcheck.HealthCheck;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.util.Map;
import java.util.TreeMap;

/** Tells as whom a check runs. */
@Stateless
public class WhoAmI {
    @Resource
    private SessionContext context;

    @HealthCheck(successTtl = "off")
    public Map<String, Object> caller() {
        Map<String, Object> caller = new TreeMap<>();
        caller.put("name", context.getCallerPrincipal().getName());
        caller.put("isOps", context.isCallerInRole("ops"));
        return caller;
    }
}
