package dev.healthcheck.it.app;

import dev.healthcheck.HealthReport;
import dev.healthcheck.spi.ReportBody;
import dev.healthcheck.spi.ReportFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A format that replaces a built-in format of the same name. */
@ApplicationScoped
public class OwnJson implements ReportFormat {
    @Override
    public String name() {
        return "json";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/json");
    }

    @Override
    public ReportBody write(HealthReport report) {
        return ReportBody.of("{\"own\":" + report.results().size() + "}");
    }
}
