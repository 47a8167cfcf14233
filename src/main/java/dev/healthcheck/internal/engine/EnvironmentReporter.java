package dev.healthcheck.internal.engine;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.Registry;
import dev.healthcheck.internal.format.Body;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.page.EnvironmentPage;
import dev.healthcheck.internal.run.Runner;
import dev.healthcheck.internal.scrub.MaskedSecrets;
import dev.healthcheck.internal.scrub.MaskedSecrets.Masked;
import dev.healthcheck.internal.scrub.Scrubber;
import dev.healthcheck.internal.value.PlainTree;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the environment report of the sections. Sections run like checks: in parallel, with a time limit, scrubbed. */
public final class EnvironmentReporter {
    private static final String CONFIG = "config";
    private static final String JAX_RS = "jaxrs";

    private final Registry registry;
    private final Runner runner;
    private final Json json;
    private final Scrubber scrubber;
    private final Clock clock;
    private final boolean showsConfig;
    private final boolean isClosed;
    private final EnvironmentPage page;
    private volatile @Nullable Baseline baseline;

    public EnvironmentReporter(
            Registry registry, Runner runner, Json json, Scrubber scrubber, Clock clock, Settings settings) {
        this.registry = registry;
        this.runner = runner;
        this.json = json;
        this.scrubber = scrubber;
        this.clock = clock;
        this.showsConfig = settings.sections().shown().contains(CONFIG);
        this.isClosed = settings.access().environment().closed();
        this.page = Pages.environment(settings);
    }

    /**
     * {@return the report as JSON in UTF-8}
     *
     * @param jaxRsProperties the properties of the JAX-RS application of the request; a WAR may have several
     */
    public byte[] report(Map<String, Object> jaxRsProperties) {
        Map<String, @Nullable Object> sections = sections(registry.sections(), jaxRsProperties);
        rememberFirst(sections);
        return bytes(sections);
    }

    /** {@return whether the report has a section of the name} */
    public boolean hasSection(String name) {
        return registry.sections().stream().anyMatch(section -> section.name().equals(name));
    }

    /** {@return whether nobody may see the report} */
    public boolean isClosed() {
        return isClosed;
    }

    /** {@return whether the report has the built-in section of the configuration} */
    public boolean showsConfig() {
        return showsConfig;
    }

    /** {@return the section of the name as JSON in UTF-8, or null} */
    public byte @Nullable [] section(String name, Map<String, Object> jaxRsProperties) {
        List<CheckCell> section = named(name);
        return section.isEmpty()
                ? null
                : bytes(sections(section, jaxRsProperties).get(name));
    }

    /** {@return the values of the key in the configuration, with their origin, as JSON in UTF-8; null without a value} */
    public byte @Nullable [] configured(String key, Map<String, Object> jaxRsProperties) {
        Object config = showsConfig ? sections(named(CONFIG), jaxRsProperties).get(CONFIG) : null;
        Map<String, Object> found = config instanceof Map<?, ?> parts ? ConfiguredKey.in(parts, key) : null;
        return found == null ? null : bytes(found);
    }

    /**
     * {@return the differences from the report at the start, as JSON in UTF-8; null if no section has the name}
     *
     * @param section the name of the only section to compare; null for all built-in sections
     */
    public byte @Nullable [] differences(@Nullable String section, Map<String, Object> jaxRsProperties) {
        List<CheckCell> compared = section == null ? builtIn() : named(section);
        if (section != null && compared.isEmpty()) {
            return null;
        }
        remember();
        return bytes(changes(section, sections(compared, jaxRsProperties)));
    }

    private Map<String, Object> changes(@Nullable String section, Map<String, @Nullable Object> sections) {
        Baseline first = baseline;
        Baseline now = Baseline.of(clock.instant(), sections);
        Baseline before = first == null ? now : first;
        return (section == null ? before : before.of(section)).differences(now);
    }

    /**
     * {@return the report as a page for browsers; null if no section has the name}
     */
    public @Nullable Body page(EnvironmentPage.Wanted wanted, Map<String, Object> jaxRsProperties) {
        String section = wanted.section().isEmpty() ? null : wanted.section();
        Collection<CheckCell> cells = section == null ? registry.sections() : named(section);
        if (section != null && cells.isEmpty()) {
            return null;
        }
        remember();
        Map<String, @Nullable Object> sections = sections(List.copyOf(cells), jaxRsProperties);
        Map<String, List<Masked>> masked = new LinkedHashMap<>();
        cells.forEach(cell -> masked.put(cell.name(), new ArrayList<>(cell.masked())));
        if (showsConfig && masked.containsKey(CONFIG)) {
            MaskedSecrets jaxRs = new MaskedSecrets();
            scrubbed(jaxRsProperties, jaxRs);
            masked.get(CONFIG).addAll(jaxRs.all());
        }
        Map<String, Object> differences = changes(section, sections);
        return Body.page(
                page.write(new EnvironmentPage.Content(wanted, sections, masked, differences, clock.instant())));
    }

    /** Takes the baseline of {@link #differences}, unless it exists. Runs only the built-in sections. */
    public void remember() {
        if (baseline == null) {
            rememberFirst(sections(builtIn(), Map.of()));
        }
    }

    private List<CheckCell> builtIn() {
        return registry.sections().stream()
                .filter(section -> SectionSettings.BUILT_IN.contains(section.name()))
                .toList();
    }

    private synchronized void rememberFirst(Map<String, @Nullable Object> sections) {
        if (baseline == null) {
            baseline = Baseline.of(clock.instant(), sections);
        }
    }

    private List<CheckCell> named(String name) {
        return registry.sections().stream()
                .filter(section -> section.name().equals(name))
                .toList();
    }

    private Map<String, @Nullable Object> sections(List<CheckCell> cells, Map<String, Object> jaxRsProperties) {
        Map<String, @Nullable Object> sections = new LinkedHashMap<>();
        runner.outcomes(cells).value().forEach(outcome -> sections.put(outcome.checker(), shown(outcome)));
        if (showsConfig && sections.get(CONFIG) instanceof Map<?, ?> config) {
            Map<Object, @Nullable Object> withJaxRs = new LinkedHashMap<>(config);
            withJaxRs.put(JAX_RS, scrubbed(jaxRsProperties, new MaskedSecrets()));
            sections.put(CONFIG, withJaxRs);
        }
        return sections;
    }

    private @Nullable Object scrubbed(Map<String, Object> jaxRsProperties, MaskedSecrets masked) {
        Map<String, @Nullable Object> plain = new TreeMap<>();
        // Some values are objects of the server, whose methods the library must not call.
        jaxRsProperties.forEach((name, value) -> plain.put(name, PlainTree.withoutObjects(value, json)));
        Object scrubbed = masked.scrub(Map.of(JAX_RS, plain), scrubber);
        return scrubbed instanceof Map<?, ?> tree ? tree.get(JAX_RS) : scrubbed;
    }

    /**
     * {@return the masked places with their rules, as JSON in UTF-8; never a value} The method refreshes the sections
     * first, and runs no check.
     *
     * @param jaxRsProperties the properties of the JAX-RS application of the request
     */
    public byte[] scrubbed(Map<String, Object> jaxRsProperties) {
        runner.outcomes(registry.sections());
        List<Map<String, String>> environment = masked("section", registry.sections());
        if (showsConfig) {
            MaskedSecrets jaxRs = new MaskedSecrets();
            scrubbed(jaxRsProperties, jaxRs);
            jaxRs.all().forEach(secret -> environment.add(entry("section", CONFIG, secret)));
        }
        Map<String, Object> audit = new LinkedHashMap<>();
        audit.put("environment", environment);
        audit.put("checks", masked("checker", registry.checks()));
        return bytes(audit);
    }

    private byte[] bytes(@Nullable Object tree) {
        return json.write(tree).getBytes(StandardCharsets.UTF_8);
    }

    private static List<Map<String, String>> masked(String kind, Collection<CheckCell> checks) {
        List<Map<String, String>> masked = new ArrayList<>();
        for (CheckCell check : checks) {
            check.masked().forEach(secret -> masked.add(entry(kind, check.name(), secret)));
        }
        return masked;
    }

    private static Map<String, String> entry(String kind, String name, Masked secret) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put(kind, name);
        entry.put("path", secret.path());
        entry.put("rule", secret.rule());
        return entry;
    }

    private static @Nullable Object shown(CheckOutcome outcome) {
        return outcome.passed() ? outcome.output() : Collections.singletonMap("error", outcome.output());
    }
}
