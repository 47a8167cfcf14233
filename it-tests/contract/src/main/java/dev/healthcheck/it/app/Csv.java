package dev.healthcheck.it.app;

import dev.healthcheck.HealthReport;
import dev.healthcheck.spi.ReportFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** An output format. */
@ApplicationScoped
public class Csv implements ReportFormat {
    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=utf-8";
    }

    @Override
    public String write(HealthReport report) {
        return report.results().stream()
                .map(result -> result.checker() + "," + result.output())
                .collect(Collectors.joining("\n"));
    }
}
