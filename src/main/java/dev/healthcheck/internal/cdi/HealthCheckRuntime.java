package dev.healthcheck.internal.cdi;

import dev.healthcheck.CheckTransition;
import dev.healthcheck.HealthCheckRegistry;
import dev.healthcheck.internal.engine.Engine;
import dev.healthcheck.internal.engine.HealthReporter;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.environment.HostName;
import dev.healthcheck.internal.microprofile.MicroProfileHealth;
import dev.healthcheck.internal.microprofile.Sources;
import dev.healthcheck.internal.run.RunnerThreads;
import dev.healthcheck.internal.scrub.Scrubber;
import dev.healthcheck.internal.servlet.Surroundings;
import dev.healthcheck.internal.settings.Problems;
import dev.healthcheck.internal.settings.SettingSource;
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
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The one instance of everything in one application: made when it starts, closed when it is undeployed. */
@ApplicationScoped
public class HealthCheckRuntime {
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
    private Settings settings;
    private Scrubber scrubber;
    private RunnerThreads threads;
    private Engine engine;

    /** Puts everything together. What is wrong is told at the start: containers hide what is thrown from here. */
    @PostConstruct
    void assemble() {
        declared = new Beans(beans.select(BeanContainer.class).get());
        UserBeans user = new UserBeans(declared, problems);
        settings = Settings.read(SettingSource.firstOf(user.settingsThen(Sources.ofApplication())), problems);
        declared.check(settings, problems);
        CheckExceptionHandler exceptionHandler = user.exceptionHandler();
        scrubber = new Scrubber(
                declared.all(SecretScrubber.class),
                settings.names().allow(),
                settings.names().deny());
        threads = new RunnerThreads(settings.runs().executor(), application, LOGGER);
        RequestScopes scopes = new RequestScopes(requestScopes, new LeftTransactions(LOGGER));
        engine = Engine.with(settings)
                .threads(threads)
                .hostname(hostname)
                .problems(problems)
                .scrubber(scrubber)
                .formats(declared.formats())
                .returnValues(new ReturnValues(follower()))
                .exceptionHandler(exceptionHandler)
                .observers(new TransitionEvents(events, threads, scopes, scrubber, LOGGER))
                .scope(scopes)
                .logger(LOGGER)
                .build();
        BuiltInSections.of(settings, hostname, () -> surroundings).forEach(engine.registry()::addSection);
        if (problems.message() == null) {
            declared.addTo(engine.registry());
        }
    }

    /** {@return what follows the values of types that are not Java's own} */
    private static UnaryOperator<@Nullable Object> follower() {
        UnaryOperator<@Nullable Object> microProfile = MicroProfileHealth.follower();
        return value -> value instanceof Provider<?> provider ? provider.get() : microProfile.apply(value);
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
        return engine.registry().checks().size();
    }

    /** Says what is odd about the checks when the application has started, and begins the runs in the background. */
    void start(
            @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) @Initialized(ApplicationScoped.class)
                    Object payload) {
        new StartMessages(LOGGER, scrubber).tell(settings, engine.registry().checkNames(), checks(), declared.notes());
        threads.prepare();
        startBackground();
    }

    private void startBackground() {
        try {
            engine.start(threads::scheduler, this::endIfGone);
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "HC0029: no check runs in the background: " + e.getMessage());
        }
    }

    /** TomEE stops the web applications of an EAR, whose class loaders then refuse, and destroys none of their beans. */
    private boolean endIfGone() {
        try {
            application.getResource("META-INF/beans.xml");
            return false;
        } catch (IllegalStateException stopped) {
            close();
            return true;
        }
    }

    public Settings settings() {
        return settings;
    }

    public HealthReporter health() {
        return engine.health();
    }

    /** {@return the environment report as JSON in UTF-8} */
    public byte[] environment(Map<String, Object> jaxRsProperties) {
        prepareEnvironment();
        return engine.environment().report(jaxRsProperties);
    }

    /** {@return what is masked in it and in the outputs of the checks, as JSON in UTF-8} */
    public byte[] scrubbed(Map<String, Object> jaxRsProperties) {
        prepareEnvironment();
        return engine.environment().scrubbed(jaxRsProperties);
    }

    private void prepareEnvironment() {
        if (surroundings instanceof Surroundings.PlainApplication) {
            surroundings = Surroundings.ofRequest(beans, application);
        }
    }

    /** {@return the registry, for the application to inject} */
    @Produces
    HealthCheckRegistry registry() {
        return engine.registry();
    }

    @PreDestroy
    void close() {
        // Before the runs, as what is interrupted may still want to begin something, and to tell of its failure.
        engine.closeObservers();
        threads.close();
        engine.close();
        engine.stillRunning().forEach(sentence -> LOGGER.log(Level.WARNING, "HC0024: the check " + sentence));
        declared.close();
    }

    private static ClassLoader applicationLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? HealthCheckRuntime.class.getClassLoader() : context;
    }
}
