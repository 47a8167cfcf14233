package dev.healthcheck.internal.app;

import dev.healthcheck.CheckTransition;
import dev.healthcheck.HealthCheckRegistry;
import dev.healthcheck.Section;
import dev.healthcheck.internal.check.Registry;
import dev.healthcheck.internal.check.StatusListener;
import dev.healthcheck.internal.check.Transitions;
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
import dev.healthcheck.internal.microprofile.MicroProfileHealth;
import dev.healthcheck.internal.microprofile.Sources;
import dev.healthcheck.internal.report.HealthReporter;
import dev.healthcheck.internal.run.Background;
import dev.healthcheck.internal.run.Bulkhead;
import dev.healthcheck.internal.run.CheckReader;
import dev.healthcheck.internal.run.Pulse;
import dev.healthcheck.internal.run.ResultReader;
import dev.healthcheck.internal.run.Runner;
import dev.healthcheck.internal.run.RunnerThreads;
import dev.healthcheck.internal.run.TransitionLog;
import dev.healthcheck.internal.scrub.Scrubber;
import dev.healthcheck.internal.servlet.Surroundings;
import dev.healthcheck.internal.settings.Nearest;
import dev.healthcheck.internal.settings.Problems;
import dev.healthcheck.internal.settings.Setting;
import dev.healthcheck.internal.settings.SettingSource;
import dev.healthcheck.internal.settings.Settings;
import dev.healthcheck.internal.transaction.LeftTransactions;
import dev.healthcheck.internal.value.ReturnValues;
import dev.healthcheck.spi.CheckExceptionHandler;
import dev.healthcheck.spi.SecretScrubber;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.interceptor.Interceptor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one instance of everything in one application: made when it starts, closed when it is undeployed. */
@ApplicationScoped
public class HealthCheckRuntime {
    /** How many requests wait at once for checks that have nothing to show yet: servers have few threads for them. */
    private static final int MAX_WAITERS = 4;

    private static final Logger LOGGER = System.getLogger("dev.healthcheck");
    private final ClassLoader application = applicationLoader();
    private final String hostname = HostName.current();
    private volatile Surroundings surroundings = new Surroundings.PlainApplication(application, false);

    @Inject
    @Any
    Instance<Object> beans;

    @Inject
    Instance<RequestContextController> requestScopes;

    @Inject
    Event<CheckTransition> events;

    private final Problems problems = new Problems();
    private ClassScan classes = new ClassScan(List.of());
    private Beans declared;
    private Json json;
    private Settings settings;
    private Scrubber scrubber;
    private Registry registry;
    private RunnerThreads threads;
    private TransitionEvents told;
    private Runner checks;
    private Runner sections;
    private Background background;
    private HealthReporter health;
    private EnvironmentReporter environment;

    /** Puts everything together. What is wrong is told at the start: containers hide what is thrown from here. */
    @PostConstruct
    void assemble() {
        declared = new Beans(beans.select(BeanContainer.class).get());
        UserBeans user = new UserBeans(declared, problems);
        settings = Settings.read(SettingSource.firstOf(user.settingsThen(Sources.ofApplication())), problems);
        declared.check(settings, problems);
        json = new Json();
        CheckExceptionHandler exceptionHandler = user.exceptionHandler();
        scrubber = new Scrubber(declared.all(SecretScrubber.class), settings.scrubAllow(), settings.scrubDeny());
        threads = new RunnerThreads(settings.executor(), application, LOGGER);
        Formats formats = new Formats(json, declared.formats(), settings, problems, threads, LOGGER);
        assembleReporters(formats, exceptionHandler);
        addBuiltInSections();
        if (problems.message() == null) {
            declared.addTo(registry);
        }
    }

    /** {@return what follows the values of types that are not Java's own} */
    private static UnaryOperator<@Nullable Object> follower() {
        UnaryOperator<@Nullable Object> microProfile = MicroProfileHealth.follower();
        return value -> value instanceof Provider<?> provider ? provider.get() : microProfile.apply(value);
    }

    private void assembleReporters(Formats formats, @Nullable CheckExceptionHandler exceptionHandler) {
        Clock clock = Clock.systemUTC();
        LongSupplier ticker = ticker();
        RequestScopes scopes = new RequestScopes(requestScopes, new LeftTransactions(LOGGER));
        told = new TransitionEvents(events, threads, scopes, scrubber, LOGGER);
        Transitions transitions = new Transitions(settings.historySize(), List.of(told));
        StatusChanges changes = new StatusChanges(transitions, told, new TransitionLog(LOGGER, threads), clock);
        registry = new Registry(settings, exceptionHandler, new ReturnValues(follower()), changes::removed);
        Pulse pulse = new Pulse(ticker);
        ResultReader ofChecks = new ResultReader(json, scrubber, settings.maxOutput());
        ResultReader ofSections = new ResultReader(json, scrubber, Integer.MAX_VALUE);
        checks = runner(scopes, ofChecks, changes, pulse, clock, ticker, MAX_WAITERS);
        sections = runner(scopes, ofSections, (before, after, trace) -> {}, pulse, clock, ticker, Integer.MAX_VALUE);
        background = new Background(registry::checks, checks, settings.freshness(), pulse, ticker, settings.warmUp());
        health = new HealthReporter(hostname, registry, checks, transitions, formats, clock, ticker);
        environment = new EnvironmentReporter(
                registry, sections, json, scrubber, settings.sections().contains("config"));
    }

    /** {@return nanoseconds since now} */
    private static LongSupplier ticker() {
        long start = System.nanoTime();
        return () -> System.nanoTime() - start;
    }

    private Runner runner(
            RequestScopes scopes,
            CheckReader reader,
            StatusListener listener,
            Pulse pulse,
            Clock clock,
            LongSupplier ticker,
            int maxWaiters) {
        return new Runner(
                new Bulkhead(threads, settings.maxConcurrent()),
                (check, returned) -> scopes.within(check.name(), () -> reader.read(check, returned)),
                listener,
                settings.freshness(),
                pulse,
                clock,
                ticker,
                maxWaiters);
    }

    private void addBuiltInSections() {
        ConfigSection config =
                new ConfigSection(settings::effective, Sources::configured, () -> surroundings.contextParameters());
        Libraries libraries =
                new Libraries(List.of(() -> surroundings.libraries().jars()));
        Map<String, Section> builtIn = new LinkedHashMap<>();
        // Made when somebody asks: most applications are never asked, and none should start later for it.
        builtIn.put("os", () -> new OsSection(hostname).data());
        builtIn.put("java", () -> new JavaSection(libraries).data());
        builtIn.put("process", () -> new ProcessSection().data());
        builtIn.put("config", config);
        builtIn.keySet().retainAll(settings.sections());
        builtIn.forEach(registry::addSection);
    }

    /** Before anything else of the application starts, as it is not to start at all. */
    void refuse(
            @Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) @Initialized(ApplicationScoped.class)
                    Object payload) {
        surroundings = Surroundings.ofStart(payload, application);
        classes = new ClassScan(surroundings.classFiles());
        declared.checkOverlooked(classes.declaring(), application, problems);
        String wrong = problems.message();
        if (wrong != null) {
            throw new DeploymentException(wrong);
        }
    }

    /** {@return what the application is deployed as} */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** {@return what the application's classes name} */
    public ClassScan classes() {
        return classes;
    }

    /** {@return how many checks there are} */
    public int checks() {
        return registry.checks().size();
    }

    /** Says what is odd about the checks when the application has started, and begins the runs in the background. */
    void start(
            @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) @Initialized(ApplicationScoped.class)
                    Object payload) {
        if (checks() == 0) {
            LOGGER.log(Level.WARNING, "HC0003: there is no health check, so the report always says success");
        }
        tellSettings();
        declared.notes().forEach(note -> LOGGER.log(Level.INFO, "HC0021: " + note));
        warnOfUnknownChecks();
        threads.prepare();
        startBackground();
    }

    private void startBackground() {
        try {
            background.start(threads.scheduler());
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "HC0029: no check runs in the background: " + e.getMessage());
        }
    }

    /** A value may come from where nobody expects it: container images set variables such as HEALTHCHECK_PATH. */
    private void tellSettings() {
        Map<String, Setting> set = settings.set(registry.checkNames());
        if (!set.isEmpty()) {
            String texts = set.entrySet().stream()
                    .map(entry -> "%s = '%s' (%s)"
                            .formatted(
                                    entry.getKey(),
                                    scrubber.scrub(
                                            entry.getKey(), entry.getValue().value()),
                                    entry.getValue().origin()))
                    .collect(Collectors.joining(", "));
            LOGGER.log(Level.INFO, "HC0023: settings that are not the default: " + texts);
        }
    }

    /** No failure: a check may be added under the name later. */
    private void warnOfUnknownChecks() {
        Set<String> known = registry.checkNames();
        Set<String> unknown = new TreeSet<>(settings.configuredChecks());
        unknown.removeAll(known);
        unknown.forEach(name -> LOGGER.log(
                Level.WARNING,
                "HC0007: healthcheck.checks." + name + ".* is set, but there is no such check"
                        + Nearest.question(name, known)));
    }

    public Settings settings() {
        return settings;
    }

    public HealthReporter health() {
        return health;
    }

    /** {@return the environment report as JSON in UTF-8} */
    public byte[] environment(Map<String, Object> jaxRsProperties) {
        prepareEnvironment();
        return environment.report(jaxRsProperties);
    }

    /** {@return what is masked in it and in the outputs of the checks, as JSON in UTF-8} */
    public byte[] scrubbed(Map<String, Object> jaxRsProperties) {
        prepareEnvironment();
        return environment.scrubbed(jaxRsProperties);
    }

    private void prepareEnvironment() {
        if (surroundings instanceof Surroundings.PlainApplication) {
            surroundings = Surroundings.ofRequest(beans, application);
        }
    }

    /** {@return the registry, for the application to inject} */
    @Produces
    HealthCheckRegistry registry() {
        return registry;
    }

    @PreDestroy
    void close() {
        // Before the runs, as what is interrupted may still want to begin something, and to tell of its failure.
        told.close();
        threads.close();
        checks.close();
        sections.close();
        checks.stillRunning().forEach(sentence -> LOGGER.log(Level.WARNING, "HC0024: the check " + sentence));
        json.close();
        declared.close();
    }

    private static ClassLoader applicationLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? HealthCheckRuntime.class.getClassLoader() : context;
    }
}
