package dev.healthcheck.internal.app;

import dev.healthcheck.HealthCheckRegistry;
import dev.healthcheck.Section;
import dev.healthcheck.internal.discovery.Beans;
import dev.healthcheck.internal.environment.ConfigSection;
import dev.healthcheck.internal.environment.EnvironmentReporter;
import dev.healthcheck.internal.environment.HostName;
import dev.healthcheck.internal.environment.JavaSection;
import dev.healthcheck.internal.environment.Libraries;
import dev.healthcheck.internal.environment.OsSection;
import dev.healthcheck.internal.environment.ProcessSection;
import dev.healthcheck.internal.format.Formats;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.microprofile.Sources;
import dev.healthcheck.internal.registry.Registry;
import dev.healthcheck.internal.report.HealthReporter;
import dev.healthcheck.internal.run.ResultReader;
import dev.healthcheck.internal.run.Runner;
import dev.healthcheck.internal.run.RunnerThreads;
import dev.healthcheck.internal.run.Transitions;
import dev.healthcheck.internal.scrub.Scrubber;
import dev.healthcheck.internal.servlet.Surroundings;
import dev.healthcheck.internal.settings.Nearest;
import dev.healthcheck.internal.settings.Problems;
import dev.healthcheck.internal.settings.SettingSource;
import dev.healthcheck.internal.settings.Settings;
import dev.healthcheck.internal.store.ResultStore;
import dev.healthcheck.spi.CheckExceptionHandler;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The one instance of everything in one application: made when it starts, closed when it is undeployed. */
@ApplicationScoped
public class HealthCheckRuntime {
    private static final Logger LOGGER = System.getLogger("dev.healthcheck");

    private final ClassLoader application = applicationLoader();
    private final RunnerThreads threads = new RunnerThreads(application);
    private volatile Surroundings surroundings = new Surroundings.PlainApplication(application, false);

    @Inject
    @Any
    Instance<Object> beans;

    @Inject
    Instance<RequestContextController> requestScopes;

    private @Nullable String wrong;
    private Json json;
    private Settings settings;
    private Registry registry;
    private HealthReporter health;
    private EnvironmentReporter environment;
    private ConfigSection config;

    /** Puts everything together. What is wrong is told at the start: containers hide what is thrown from here. */
    @PostConstruct
    void assemble() {
        Problems problems = new Problems();
        UserBeans user = new UserBeans(beans, problems);
        settings = Settings.read(SettingSource.firstOf(user.settingsThen(Sources.ofApplication())), problems);
        Beans declared = new Beans(beans);
        declared.check(settings, problems);
        json = new Json();
        Formats formats = new Formats(json, user.formats(), settings, problems, LOGGER);
        CheckExceptionHandler exceptionHandler = user.exceptionHandler();
        registry = new Registry(settings, exceptionHandler);
        assembleReporters(formats, new ResultReader(json, new Scrubber(user.scrubbers())));
        addBuiltInSections();
        wrong = problems.message();
        if (wrong == null) {
            declared.addTo(registry);
        }
    }

    private void assembleReporters(Formats formats, ResultReader reader) {
        Clock clock = Clock.systemUTC();
        Executor executor = new RequestScopes(threads, requestScopes);
        ResultStore store = new ResultStore();
        Runner checks = new Runner(executor, store, reader, new Transitions(LOGGER), clock, System::nanoTime);
        Runner sections =
                new Runner(executor, new ResultStore(), reader, (previous, outcome) -> {}, clock, System::nanoTime);
        health = new HealthReporter(HostName.current(), registry, store, checks, formats, clock);
        environment = new EnvironmentReporter(registry, sections, json);
    }

    private void addBuiltInSections() {
        config = new ConfigSection(settings::effective, Sources::configured, () -> surroundings.contextParameters());
        Libraries libraries =
                new Libraries(List.of(() -> surroundings.libraries().jars()));
        Map<String, Section> builtIn = new LinkedHashMap<>();
        builtIn.put("os", new OsSection(HostName.current()));
        builtIn.put("java", new JavaSection(libraries));
        builtIn.put("process", new ProcessSection());
        builtIn.put("config", config);
        builtIn.keySet().retainAll(settings.sections());
        builtIn.forEach(registry::addSection);
    }

    /** Says at the start what is there, and what the user must do before anything answers. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object payload) {
        if (wrong != null) {
            throw new DeploymentException(wrong);
        }
        surroundings = Surroundings.ofStart(payload, application);
        int checks = registry.checks().size();
        LOGGER.log(
                Level.INFO,
                "HC0002: {0} health checks at {1}, the environment report at {2} with access {3}",
                checks,
                settings.path(),
                settings.environmentPath(),
                settings.effective().get("healthcheck.environment.access"));
        if (checks == 0) {
            LOGGER.log(Level.WARNING, "HC0003: there is no health check, so the report always says success");
        }
        warnOfUnknownChecks();
        Surroundings.Hint hint = surroundings.hint();
        if (hint != null) {
            LOGGER.log(hint.level(), hint.text());
        }
    }

    /** No failure: a check may be added under the name later. */
    private void warnOfUnknownChecks() {
        Set<String> known = registry.checkNames();
        Set<String> unknown = new TreeSet<>(settings.configuredChecks());
        unknown.removeAll(known);
        unknown.forEach(name -> LOGGER.log(
                Level.WARNING,
                "HC0007: healthcheck.checks.{0}.* is set, but there is no such check; did you mean ''{1}''?",
                name,
                Nearest.to(name, known)));
    }

    public Settings settings() {
        return settings;
    }

    public HealthReporter health() {
        return health;
    }

    /** {@return the environment report as JSON in UTF-8} */
    public byte[] environment(Map<String, Object> jaxRsProperties) {
        config.jaxRs(jaxRsProperties);
        if (surroundings instanceof Surroundings.PlainApplication) {
            surroundings = Surroundings.ofRequest(beans, application);
        }
        return environment.report();
    }

    /** {@return the registry, for the application to inject} */
    @Produces
    HealthCheckRegistry registry() {
        return registry;
    }

    @PreDestroy
    void close() {
        threads.close();
        json.close();
    }

    private static ClassLoader applicationLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? HealthCheckRuntime.class.getClassLoader() : context;
    }
}
