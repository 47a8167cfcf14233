package dev.healthcheck.internal.value;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which types a check may return: types that lead to a result, and data. */
public final class ReturnTypes {
    /** The values that a check may return, as a text after "allowed:". */
    public static final String ALLOWED = "CheckResult, boolean, a future, a supplier, an Optional,"
            + " a collection or a map of these, or data such as a text, a number or a record";

    private static final Set<String> FOLLOWED = Set.of(
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Future",
            "java.util.concurrent.Callable",
            "java.util.function.Supplier",
            "java.util.function.BooleanSupplier",
            "java.util.function.IntSupplier",
            "java.util.function.LongSupplier",
            "java.util.function.DoubleSupplier",
            "jakarta.inject.Provider",
            "java.util.Optional",
            "java.util.concurrent.atomic.AtomicReference",
            "java.util.concurrent.atomic.AtomicMarkableReference",
            "java.util.concurrent.atomic.AtomicStampedReference");

    /** The name of each array among the supertypes. */
    public static final String ARRAY = "[]";

    private static final Set<String> COLLECTIONS = Set.of(
            ARRAY,
            "java.util.Map",
            "java.util.Map$Entry",
            "java.lang.Iterable",
            "java.util.Iterator",
            "java.util.Enumeration");

    /** Generic types that are data, and generic supertypes of data. */
    private static final Set<String> GENERIC_DATA = Set.of("java.lang.Class", "java.lang.Record");

    /** Types that tell nothing before a caller runs them, closes them, reads them or subscribes to them. */
    private static final Set<String> NOT_DATA = Set.of(
            "java.lang.Runnable",
            "java.lang.Thread",
            "java.lang.AutoCloseable",
            "java.util.stream.BaseStream",
            "java.util.concurrent.Executor",
            "java.util.concurrent.Flow$Publisher",
            "java.util.concurrent.Flow$Subscriber",
            "java.util.concurrent.Flow$Subscription",
            "java.util.concurrent.locks.Lock",
            "javax.sql.CommonDataSource",
            "java.net.http.HttpResponse",
            "jakarta.ws.rs.core.Response",
            "org.reactivestreams.Publisher",
            "io.smallrye.mutiny.Uni",
            "io.smallrye.mutiny.Multi",
            "io.reactivex.rxjava3.core.CompletableSource",
            "io.reactivex.rxjava3.core.MaybeSource",
            "io.reactivex.rxjava3.core.ObservableSource",
            "io.reactivex.rxjava3.core.SingleSource",
            "io.reactivex.CompletableSource",
            "io.reactivex.MaybeSource",
            "io.reactivex.ObservableSource",
            "io.reactivex.SingleSource",
            "rx.Completable",
            "rx.Observable",
            "rx.Single",
            "io.vertx.core.AsyncResult",
            "io.vavr.Value",
            "kotlinx.coroutines.Job",
            "kotlin.Result",
            "scala.concurrent.Awaitable",
            "scala.util.Try",
            "scala.util.Either");

    private static final String FUNCTIONS = "java.util.function.";
    private static final Set<String> NOTHING = Set.of("void", "java.lang.Void", "kotlin.Unit");

    private ReturnTypes() {}

    /** A declared type, from reflection or from the language model of a build-compatible extension. */
    public interface Declared {

        /** {@return the name of the class, or of the type if it is not a class} */
        String name();

        /** {@return whether the type is a wildcard or a type variable} */
        boolean isOpen();

        /** {@return the names of the class and of all its supertypes, or {@link #ARRAY}} */
        Set<String> supertypes();

        /** {@return whether the class has type parameters} */
        boolean isGeneric();

        /** {@return the type arguments, or the type of the elements of an array} */
        List<? extends Declared> arguments();
    }

    /** {@return the reason why no check may return the type, as a text after "the return type"; else null} */
    public static @Nullable String problemOf(Declared type) {
        if (hasOpen(type)) {
            return "has a wildcard or a type variable, which CDI refuses; allowed: a type without them,"
                    + " such as Object in place of ?";
        }
        return problemOfClosed(type);
    }

    private static boolean hasOpen(Declared type) {
        return type.isOpen() || type.arguments().stream().anyMatch(ReturnTypes::hasOpen);
    }

    private static @Nullable String problemOfClosed(Declared type) {
        if (NOTHING.contains(type.name())) {
            return "says nothing; allowed: " + ALLOWED;
        }
        if (!isKnown(type.supertypes(), type.isGeneric())) {
            return "cannot be followed: " + type.name() + " does not tell a result by itself; allowed: " + ALLOWED;
        }
        for (Declared argument : type.arguments()) {
            String problem = isData(type.supertypes()) ? null : problemOfClosed(argument);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    /** {@return the reason why the value is not a result; null if it leads to a result or is data} */
    static @Nullable String refusalOf(Object value) {
        Class<?> type = value.getClass();
        boolean isFunction =
                (type.isHidden() || type.isSynthetic()) && Properties.of(value).isEmpty();
        boolean isGeneric = type.getTypeParameters().length > 0 && !type.isRecord();
        return isFunction && !hasAny(supertypes(type), COLLECTIONS) || !isKnown(supertypes(type), isGeneric)
                ? "returned a " + type.getName() + ", which does not tell a result by itself"
                : null;
    }

    private static boolean isKnown(Set<String> supertypes, boolean isGeneric) {
        if (hasAny(supertypes, FOLLOWED)) {
            return true;
        }
        boolean refused =
                hasAny(supertypes, NOT_DATA) || supertypes.stream().anyMatch(name -> name.startsWith(FUNCTIONS));
        return !refused && (!isGeneric || hasAny(supertypes, COLLECTIONS) || hasAny(supertypes, GENERIC_DATA));
    }

    private static boolean isData(Set<String> supertypes) {
        return !hasAny(supertypes, FOLLOWED) && !hasAny(supertypes, COLLECTIONS);
    }

    private static boolean hasAny(Set<String> names, Set<String> wanted) {
        return names.stream().anyMatch(wanted::contains);
    }

    /** {@return the names of the class and of all its supertypes} */
    public static Set<String> supertypes(Class<?> type) {
        Set<String> names = new HashSet<>();
        addSupertypes(type, names);
        return names;
    }

    private static void addSupertypes(@Nullable Class<?> type, Set<String> names) {
        if (type != null && names.add(type.getName())) {
            addSupertypes(type.getSuperclass(), names);
            for (Class<?> parent : type.getInterfaces()) {
                addSupertypes(parent, names);
            }
        }
    }
}
