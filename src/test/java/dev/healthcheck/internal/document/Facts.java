package dev.healthcheck.internal.document;

import dev.healthcheck.Probe;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Facts about checks with the defaults of the library, and names that are hard to write. */
final class Facts {
    /** Names that a careless writer of YAML, of PromQL or of a template would break. */
    static final List<String> HOSTILE = List.of(
            "orders: db # \"x\" {{ $labels.x }} \\ '",
            "- a",
            "true",
            "1e3",
            "2026-01-01",
            "*x & !y %z @q `r | > [ { ,",
            "a\"} or vector(1) #",
            "Größe ✓ 😀",
            "\u202edrow\u0085\u2028x\ufeff",
            "new\nline\ttab",
            " ",
            "---",
            "key:",
            "\\n",
            "{{end}}");

    private static final Duration OFF = Duration.ZERO;

    private Facts() {}

    static CheckFacts of(String name, Probe... probes) {
        return of(name, Duration.ofSeconds(2), true, 1, probes);
    }

    static CheckFacts of(String name, Duration timeout, boolean critical, int failureThreshold, Probe... probes) {
        return new CheckFacts(
                name,
                Set.of(probes),
                timeout,
                Duration.ofSeconds(27),
                Duration.ofSeconds(9),
                OFF,
                critical,
                null,
                failureThreshold,
                null,
                null);
    }

    static CheckFacts lasting(CheckFacts check, Duration longestRun) {
        return new CheckFacts(
                check.name(),
                check.probes(),
                check.timeout(),
                check.successTtl(),
                check.failedTtl(),
                check.every(),
                check.critical(),
                longestRun,
                check.failureThreshold(),
                check.runbook(),
                check.owner());
    }

    static CheckFacts every(CheckFacts check, Duration every) {
        return new CheckFacts(
                check.name(),
                check.probes(),
                check.timeout(),
                check.successTtl(),
                check.failedTtl(),
                every,
                check.critical(),
                check.longestRun(),
                check.failureThreshold(),
                check.runbook(),
                check.owner());
    }

    static CheckFacts uncached(CheckFacts check) {
        return new CheckFacts(
                check.name(),
                check.probes(),
                check.timeout(),
                OFF,
                OFF,
                check.every(),
                check.critical(),
                check.longestRun(),
                check.failureThreshold(),
                check.runbook(),
                check.owner());
    }

    static CheckFacts runbook(CheckFacts check, String runbook) {
        return new CheckFacts(
                check.name(),
                check.probes(),
                check.timeout(),
                check.successTtl(),
                check.failedTtl(),
                check.every(),
                check.critical(),
                check.longestRun(),
                check.failureThreshold(),
                runbook,
                "team-orders");
    }

    static CheckFacts owner(CheckFacts check, String owner) {
        return new CheckFacts(
                check.name(),
                check.probes(),
                check.timeout(),
                check.successTtl(),
                check.failedTtl(),
                check.every(),
                check.critical(),
                check.longestRun(),
                check.failureThreshold(),
                check.runbook(),
                owner);
    }

    /** {@return the document as an independent reader sees it} */
    static Object parsed(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new org.yaml.snakeyaml.Yaml(new SafeConstructor(options)).load(yaml);
    }
}
