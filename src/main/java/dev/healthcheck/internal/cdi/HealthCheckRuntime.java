package dev.healthcheck.internal.cdi;

import dev.healthcheck.CallChain;
import dev.healthcheck.CheckTransition;
import dev.healthcheck.internal.check.CheckSettingsReader;
import dev.healthcheck.internal.engine.Engine;
import dev.healthcheck.internal.engine.EnvironmentReporter;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.environment.HostName;
import dev.healthcheck.internal.message.Message;
import dev.healthcheck.internal.microprofile.MicroProfileHealth;
import dev.healthcheck.internal.microprofile.SettingSources;
import dev.healthcheck.internal.run.RunnerThreads;
import dev.healthcheck.internal.scrub.Scrubber;
import dev.healthcheck.internal.servlet.DeploymentContext;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.SettingSource;
import dev.healthcheck.internal.type.CheckTypes;
import dev.healthcheck.internal.value.ReturnValues;
import dev.healthcheck.spi.SecretScrubber;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.lang.System.Logger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The runtime of one application: created when the application starts, closed when it is undeployed. */
@ApplicationScoped
public class HealthCheckRuntime {
    private static final Logger LOGGER = System.getLogger("dev.healthcheck");
    private static final String STARTING = "the application to start";

    private final ClassLoader application = applicationLoader();
    private final String hostname = HostName.current();
    private volatile DeploymentContext deployment = new DeploymentContext.PlainApplication(application, false);

    @Inject
    @Any
    Instance<Object> beans;

    @Inject
    Instance<RequestContextController> requestScopes;

    @Inject
    Event<CheckTransition> events;

    private final DeploymentProblems problems = new DeploymentProblems();
    private ClassScan classes = new ClassScan(List.of(), null);
    private Beans declared;
    private Settings settings;
    private Scrubber scrubber;
    private RunnerThreads threads;
    private Engine engine;
    private MicroProfileChecks microProfile;
    private @Nullable WithoutHttp withoutHttp;
    private Runnable withdrawProvider = () -> {};
    private volatile boolean started;

    /** Creates the engine. The start reports problems later: containers hide exceptions from this method. */
    @PostConstruct
    void assemble() {
        withdrawProvider = MicroProfileHealth.provideResponses();
        declared = new Beans(beans.select(BeanContainer.class).get());
        UserBeans user = new UserBeans(declared, problems);
        settings = Settings.read(
                SettingSource.firstOf(user.settingsThen(SettingSources.ofApplication())), types(), problems);
        declared.check(settings, application, problems);
        scrubber = new Scrubber(
                declared.all(SecretScrubber.class), settings.names().allow(), settings.deniedNames());
        threads = new RunnerThreads(settings.runs().executor(), application, LOGGER);
        RequestScopes scopes = new RequestScopes(requestScopes, new TransactionGuard(LOGGER));
        engine = Engine.with(settings)
                .threads(threads)
                .hostname(hostname)
                .service(ServiceName.of(settings.service().serviceId()))
                .problems(problems)
                .scrubber(scrubber)
                .formats(declared.formats())
                .returnValues(new ReturnValues(HolderValues.follower()))
                .exceptionHandler(user.exceptionHandler())
                .observers(new TransitionEvents(events, threads, scopes, scrubber, LOGGER))
                .scope(scopes)
                .preparation(() -> microProfile.complete())
                .logger(LOGGER)
                .build();
        microProfile = new MicroProfileChecks(
                beans.select(BeanContainer.class).get(),
                engine.registry(),
                threads,
                scopes,
                settings.checks().timeout(),
                engine.formats()::nameInMicroProfile,
                this::tellStart);
        BuiltInSections.of(
                        settings,
                        hostname,
                        () -> deployment,
                        () -> engine.registry().checkNames(),
                        scrubber::scrub)
                .forEach(engine.registry()::addSection);
        if (problems.message() == null) {
            declared.addTo(engine.registry());
            settings.typed().addTo(engine.registry());
        }
        engine.gates().startup().hold(STARTING);
    }

    /** The engine is there when a check asks for the chain. */
    private CheckTypes types() {
        CallChain chain = () -> engine.callChain().headerValue();
        return new CheckTypes(declared.checkTypes(), chain, CheckSettingsReader.wordsOfOne(), problems);
    }

    /** Runs before the rest of the application starts, because a problem must stop the whole start. */
    void refuse(
            @Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) @Initialized(ApplicationScoped.class)
                    Object payload) {
        deployment = DeploymentContext.ofStart(payload, application);
        classes = new ClassScan(deployment.classFiles(), declared.everything());
        declared.checkOverlooked(classes.declaring(), application, problems);
        String wrong = problems.message();
        if (wrong != null) {
            throw new DeploymentException(Message.REFUSED.text(", " + wrong));
        }
    }

    /** {@return the deployment of the application} */
    public DeploymentContext deployment() {
        return deployment;
    }

    /** {@return the scan of the class files of the application} */
    public ClassScan classes() {
        return classes;
    }

    /** {@return the number of checks} */
    public int checks() {
        return engine.registry().checks().size() + microProfile.awaited();
    }

    /** Logs messages about the checks after the start of the application, and starts the runs in the background. */
    void start(
            @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) @Initialized(ApplicationScoped.class)
                    Object payload) {
        threads.prepare();
        microProfile.start(declared.microProfile());
        withoutHttp = new WithoutHttp(engine, settings, deployment.contextPath(), threads, LOGGER);
        engine.atEachBeat(microProfile::beat);
        engine.atEachBeat(withoutHttp::beat);
        engine.atEachBeat(new FirstEnvironment(engine, () -> deployment, threads)::beat);
        startBackground();
        engine.gates().startup().complete(STARTING);
        started = true;
    }

    /** {@return whether the container has started the application} Its own tasks may still hold back the start. */
    public boolean isStarted() {
        return started;
    }

    /** Logs messages about the checks, when the names of all checks are known. */
    private void tellStart() {
        new StartMessages(LOGGER, scrubber)
                .tell(settings, engine.registry().checkNames(), checks(), declared.notes(), declared.lintWarnings());
    }

    private void startBackground() {
        try {
            engine.start(threads::scheduler, this::endIfGone);
        } catch (RuntimeException e) {
            Message.NO_BACKGROUND.log(LOGGER, String.valueOf(e.getMessage()));
        }
    }

    /** TomEE stops the web applications of an EAR without destroying their beans. Their class loaders then throw. */
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

    public Engine engine() {
        return engine;
    }

    /** {@return the reporter of the environment, within a request: some servers tell the servlet context only there} */
    public EnvironmentReporter environment() {
        if (deployment instanceof DeploymentContext.PlainApplication) {
            deployment = DeploymentContext.ofRequest(beans, application);
        }
        return engine.environment();
    }

    /** Fails the readiness before the end, so that load balancers send no more requests. */
    void drain(
            @Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) @BeforeDestroyed(ApplicationScoped.class)
                    Object end) {
        engine.drain();
    }

    @PreDestroy
    void close() {
        // Closes the observers before the runs: an interrupted run may still start something, and report its failure.
        engine.closeObservers();
        if (withoutHttp != null) {
            withoutHttp.close();
        }
        threads.close();
        engine.close();
        engine.stillRunning().forEach(sentence -> Message.STILL_RUNS.log(LOGGER, sentence));
        declared.close();
        withdrawProvider.run();
    }

    private static ClassLoader applicationLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? HealthCheckRuntime.class.getClassLoader() : context;
    }
}
