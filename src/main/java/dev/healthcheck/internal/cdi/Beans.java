package dev.healthcheck.internal.cdi;

import dev.healthcheck.config.HealthCheckConfig;
import dev.healthcheck.internal.check.Registry;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.spi.CheckExceptionHandler;
import dev.healthcheck.spi.CheckType;
import dev.healthcheck.spi.ReportFormat;
import dev.healthcheck.spi.SecretScrubber;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanContainer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The beans of the application that the library uses: checks, sections, and beans that change its behaviour. */
public final class Beans implements AutoCloseable {
    private static final Set<Class<?>> OF_USER = Set.of(
            HealthCheckConfig.class,
            ReportFormat.class,
            SecretScrubber.class,
            CheckExceptionHandler.class,
            CheckType.class);

    private final BeanContainer container;
    private final ExtensionLookup lookup;
    private final @Nullable HealthCheckExtension extension;
    private final Collection<Bean<?>> enabled;
    private final List<String> problems;
    private final List<String> notes = new ArrayList<>();
    private final List<String> lintWarnings = new ArrayList<>();
    private final List<Declaration> declarations = new ArrayList<>();
    private final List<Declaration> microProfile;
    private final List<CreationalContext<?>> held = new ArrayList<>();

    /** Finds the beans without creating an instance. */
    public Beans(BeanContainer container) {
        this.container = container;
        this.lookup = ExtensionLookup.in(container);
        this.extension = lookup.extension();
        this.enabled = extension == null ? lookUp(container) : extension.beans();
        this.microProfile = extension == null
                ? MicroProfileBeans.among(container.getBeans(Object.class, Any.Literal.INSTANCE))
                : extension.microProfile();
        this.problems = new ArrayList<>(extension == null ? List.of() : extension.problems());
        notes.addAll(extension == null ? List.of() : extension.unwanted());
        for (DeclarationType kind : DeclarationType.values()) {
            byName(kind).forEach((name, alike) -> choose(name, alike));
        }
    }

    /** {@return whether the bean changes the behaviour of the library} */
    static boolean isOfUser(Bean<?> bean) {
        for (Class<?> type : OF_USER) {
            if (bean.getTypes().contains(type)) {
                return true;
            }
        }
        return false;
    }

    private static List<Bean<?>> lookUp(BeanContainer container) {
        List<Bean<?>> beans = new ArrayList<>();
        for (DeclarationType kind : DeclarationType.values()) {
            beans.addAll(container.getBeans(Object.class, kind.literal));
        }
        OF_USER.forEach(type -> beans.addAll(container.getBeans(type, Any.Literal.INSTANCE)));
        return beans;
    }

    private Map<String, List<Declaration>> byName(DeclarationType kind) {
        Map<String, List<Declaration>> byName = new TreeMap<>();
        enabled.stream()
                .distinct()
                .flatMap(bean -> Declaration.of(kind, bean).stream())
                .forEach(one -> byName.computeIfAbsent(one.name(), name -> new ArrayList<>())
                        .add(one));
        return byName;
    }

    /** Selects among declarations of one name: an alternative replaces the others. */
    private void choose(String name, List<Declaration> alike) {
        List<Declaration> chosen = Alternatives.among(alike, Declaration::bean);
        if (chosen.size() > 1) {
            problems.add("the name '%s' of a %s is taken more than once, by %s; allowed: one of each name"
                    .formatted(
                            name,
                            chosen.get(0).kind(),
                            String.join(
                                    " and ",
                                    chosen.stream()
                                            .map(Declaration::origin)
                                            .sorted()
                                            .toList())));
        }
        alike.stream()
                .filter(one -> !chosen.contains(one))
                .map(one -> "%s on %s is not used: the alternative %s replaces it"
                        .formatted(one.kind(), one.origin(), chosen.get(0).origin()))
                .forEach(notes::add);
        declarations.addAll(chosen);
    }

    /**
     * Adds the problems of declarations that the container did not find.
     *
     * @param classes the classes that name an annotation of the library, with {@code true} for the annotation of checks
     */
    public void checkOverlooked(Map<String, Boolean> classes, ClassLoader application, DeploymentProblems all) {
        if (extension != null) {
            MissedDeclarations overlooked = new MissedDeclarations(extension::isKnown, application);
            classes.forEach(overlooked::look);
            all.addAll(overlooked.problems());
            notes.addAll(overlooked.notes());
        } else if (classes.containsValue(true) && declarations.stream().noneMatch(Declaration::isRead)) {
            all.addAll(lookup.problems());
        }
    }

    /** Adds the problems of the declarations, of the groups that name them, and of the liveness checks among them. */
    void check(Settings settings, ClassLoader application, DeploymentProblems all) {
        all.addAll(problems);
        DeploymentRules rules = new DeploymentRules(settings, new LintedBeans(container, application), all);
        lintWarnings.addAll(rules.check(declarations, microProfile));
    }

    /** {@return all beans on Quarkus, where each resource is a bean; null elsewhere} */
    @Nullable
    Collection<Bean<?>> everything() {
        return lookup.isPortable() ? null : container.getBeans(Object.class, Any.Literal.INSTANCE);
    }

    /** {@return the checks of MicroProfile Health} */
    List<Declaration> microProfile() {
        return microProfile;
    }

    /** {@return a sentence for the log for each declaration that the application excludes} */
    public List<String> notes() {
        return notes;
    }

    /** {@return a sentence for the log for each liveness check that uses something outside of the process} */
    List<String> lintWarnings() {
        return lintWarnings;
    }

    /** {@return the instances of all beans of the type, in the order of their class names} */
    public <T> List<T> all(Class<T> type) {
        return of(type).stream().map(bean -> reference(bean, type)).toList();
    }

    /** {@return the instances of the beans of the type that win: the alternatives, if any exist} */
    public <T> List<T> chosen(Class<T> type) {
        return Alternatives.among(of(type), bean -> bean).stream()
                .map(bean -> reference(bean, type))
                .toList();
    }

    /** {@return the formats, without the formats that an alternative of the same name replaces} */
    public List<ReportFormat> formats() {
        return byName(ReportFormat.class, ReportFormat::name);
    }

    /** {@return the types of checks, without the types that an alternative of the same name replaces} */
    List<CheckType> checkTypes() {
        return byName(CheckType.class, CheckType::name);
    }

    private <T> List<T> byName(Class<T> type, Function<T, String> name) {
        Map<String, List<Named<T>>> byName = new TreeMap<>();
        for (Bean<?> bean : of(type)) {
            T instance = reference(bean, type);
            byName.computeIfAbsent(nameOf(instance, name), one -> new ArrayList<>())
                    .add(new Named<>(instance, bean));
        }
        return byName.values().stream()
                .flatMap(alike -> Alternatives.among(alike, Named::bean).stream())
                .map(Named::instance)
                .toList();
    }

    private record Named<T>(T instance, Bean<?> bean) {}

    private static <T> String nameOf(T instance, Function<T, String> name) {
        try {
            return String.valueOf(name.apply(instance));
        } catch (RuntimeException unreadable) {
            // The deployment rejects it with all others without a name.
            return "";
        }
    }

    private List<Bean<?>> of(Class<?> type) {
        List<Bean<?>> beans = new ArrayList<>();
        for (Bean<?> bean : enabled) {
            if (bean.getTypes().contains(type) && !beans.contains(bean)) {
                beans.add(bean);
            }
        }
        beans.sort(Comparator.comparing((Bean<?> bean) -> bean.getBeanClass().getName())
                .thenComparing(Bean::toString));
        return beans;
    }

    private <T> T reference(Bean<?> bean, Class<T> type) {
        CreationalContext<?> context = container.createCreationalContext(bean);
        if (bean.getScope() == Dependent.class) {
            held.add(context);
        }
        return type.cast(container.getReference(bean, type, context));
    }

    /** Destroys the dependent instances that this object returned. */
    @Override
    public void close() {
        held.forEach(CreationalContext::release);
        held.clear();
    }

    /** Adds the checks and sections to the registry. */
    public void addTo(Registry registry) {
        for (Declaration one : declarations) {
            if (one.kind() == DeclarationType.CHECK) {
                registry.addCheck(
                        one.name(), one.annotation(), one.bean().getTypes(), BeanInvocation.of(one, container));
            } else {
                registry.addSection(one.name(), BeanInvocation.of(one, container));
            }
        }
    }
}
