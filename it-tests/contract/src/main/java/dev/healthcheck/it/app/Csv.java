package dev.healthcheck.it.app;

import dev.healthcheck.HealthReport;
import dev.healthcheck.spi.ReportBody;
import dev.healthcheck.spi.ReportFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** An output format. */
@ApplicationScoped
public class Csv implements ReportFormat {
    @Override
    public String name() {
        return "csv";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("text/csv;charset=utf-8");
    }

    @Override
    public ReportBody write(HealthReport report) {
        return ReportBody.of(report.results().stream()
                .map(result -> result.checker() + "," + result.output())
                .collect(Collectors.joining("\n")));
    }
}
