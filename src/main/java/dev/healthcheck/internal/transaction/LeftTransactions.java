package dev.healthcheck.internal.transaction;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * Ends the transactions that runs leave open. One would keep its locks until the server's time limit for transactions,
 * and the next run on the thread would be in it.
 */
public final class LeftTransactions {
    private final Logger logger;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private volatile @Nullable OpenTransaction ofThread;

    public LeftTransactions(Logger logger) {
        this(logger, null);
    }

    LeftTransactions(Logger logger, @Nullable OpenTransaction ofThread) {
        this.logger = logger;
        this.ofThread = ofThread;
    }

    /**
     * Runs the body, {@return what it returns} Leaves a transaction alone that was there before.
     *
     * @param whose whom to name in the log, once
     */
    public <T> T within(String whose, Supplier<T> body) {
        OpenTransaction transaction = ofThread();
        boolean inherited = transaction.isThere();
        try {
            return body.get();
        } finally {
            if (!inherited) {
                end(transaction, whose);
            }
        }
    }

    private void end(OpenTransaction transaction, String whose) {
        if (!transaction.isThere()) {
            return;
        }
        try {
            transaction.rollBack();
            if (told.add(whose)) {
                logger.log(Level.WARNING, "HC0016: ''{0}'' left a transaction open, which is rolled back", whose);
            }
        } catch (Exception | LinkageError broken) {
            // The run has ended all the same; its application perhaps too.
            logger.log(Level.DEBUG, "HC0016: a transaction that was left open cannot be rolled back", broken);
        }
    }

    /** Looked up by the first run: what starts the application may not have the names of its threads yet. */
    private OpenTransaction ofThread() {
        OpenTransaction found = ofThread;
        if (found == null) {
            found = lookUp();
            ofThread = found;
        }
        return found;
    }

    private static OpenTransaction lookUp() {
        try {
            return JtaTransaction.lookUp();
        } catch (NamingException | RuntimeException | LinkageError none) {
            return new OpenTransaction.Never();
        }
    }
}
