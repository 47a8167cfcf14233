package dev.healthcheck.internal.resource;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart why a data source gives no answer. A pool wraps the errors of its driver, so that each cause counts. The
 * order of the constants matters: a pool says that it has no connection also if the database is down.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">the classes of SQLSTATE</a>
 */
enum DatabaseFault {
    CLOSED(
            "the pool of %s is closed: has the server or the application shut it down?",
            saying("(pool\\S*\\)?|data ?source|manager) (is|has been|was) (closed|shut ?down)|pool not open")),
    TOO_MANY_CLIENTS(
            "the database of %s accepts no more connections: are there too many pools, or too large ones?",
            state("53300").or(saying("too many (clients|connections)|ora-00018|ora-12519|ora-12516"))),
    REFUSED(
            "the database of %s refuses the user: is the password of the data source right, and still valid?",
            state("28")),
    SLOW(
            "the database of %s did not answer in time: is it overloaded, or does the query wait for a lock?",
            state("57014").or(DatabaseFault::isTimeout)),
    UNREACHABLE("the database of %s cannot be reached: is it running?", DatabaseFault::isUnreachable),
    NEVER_CONNECTED("the pool of %s gets no connection: is the database running?", saying("total=0\\b")),
    /** The texts of Agroal, HikariCP, DBCP, Payara, WildFly, Open Liberty, Tomcat, c3p0, Oracle UCP and WebLogic. */
    EXHAUSTED(
            "the pool of %s is exhausted: is the load high, or does the application leak connections?",
            saying("acquisition timeout|connection is not available, request timed out|timeout waiting for idle object"
                            + "|pool exhausted|in-use connections equal max-pool-size|connection not available"
                            + "|no managed connections available|timed out waiting for|pool empty"
                            + "|checkout a connection has timed out|all connections .* are in use"
                            + "|no resources currently available")
                    .or(SQLTransientConnectionException.class::isInstance)),
    UNTESTABLE("the driver of %s has no isValid: set the option query", AbstractMethodError.class::isInstance),
    OTHER("the database of %s fails: see its log", cause -> true);

    private static final int MOST_CAUSES = 20;

    private final String sentence;
    private final Predicate<Throwable> sign;

    DatabaseFault(String sentence, Predicate<Throwable> sign) {
        this.sentence = sentence;
        this.sign = sign;
    }

    private static Predicate<Throwable> saying(String regex) {
        Pattern pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
        return cause -> pattern.matcher(String.valueOf(cause.getMessage())).find();
    }

    private static Predicate<Throwable> state(String begin) {
        return cause -> cause instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(begin);
    }

    /** {@return whether the database was asked, and did not answer} Without a connection it was not asked. */
    private static boolean isTimeout(Throwable cause) {
        return cause instanceof SQLTimeoutException
                || (cause instanceof SocketTimeoutException
                        && !saying("connect timed out").test(cause));
    }

    private static boolean isUnreachable(Throwable cause) {
        return state("08").or(state("57P0")).test(cause)
                || cause instanceof SocketException
                || cause instanceof SocketTimeoutException
                || cause instanceof UnknownHostException;
    }

    /** {@return the error for people: it names the resource, and says what to do next} */
    static IOException explained(Resource resource, Throwable error) {
        List<Throwable> causes = new ArrayList<>();
        collect(error, causes);
        for (DatabaseFault fault : values()) {
            // The last cause is that of the driver, which tells more than that of the pool.
            for (int i = causes.size() - 1; i >= 0; i--) {
                if (fault.sign.test(causes.get(i))) {
                    Throwable shown = fault == OTHER ? error : causes.get(i);
                    return new IOException(fault.sentence.formatted(resource) + " '" + Quote.of(shown) + "'", error);
                }
            }
        }
        throw new IllegalStateException("no fault", error);
    }

    private static void collect(@Nullable Throwable cause, List<Throwable> causes) {
        if (cause == null || causes.size() == MOST_CAUSES || causes.contains(cause)) {
            return;
        }
        causes.add(cause);
        collect(cause.getCause(), causes);
        if (cause instanceof SQLException sql) {
            collect(sql.getNextException(), causes);
        }
    }
}
