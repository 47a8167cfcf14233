package dev.healthcheck.internal.cdi;

import dev.healthcheck.internal.message.Message;
import java.lang.System.Logger;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * Ends the transactions that runs leave open. An open transaction would keep its locks until the server's time limit
 * for transactions, and the next run on the thread would join it.
 */
public final class TransactionGuard {
    private final Logger logger;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private volatile @Nullable OpenTransaction ofThread;

    public TransactionGuard(Logger logger) {
        this(logger, null);
    }

    TransactionGuard(Logger logger, @Nullable OpenTransaction ofThread) {
        this.logger = logger;
        this.ofThread = ofThread;
    }

    /**
     * {@return the value of the body} Does not end a transaction that was open before.
     *
     * @param whose the name for the log, which has it once
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
                Message.TRANSACTION_LEFT.log(logger, whose);
            }
        } catch (Exception | LinkageError broken) {
            // The run has ended, and perhaps its application too.
            Message.TRANSACTION_KEPT.log(logger, broken);
        }
    }

    /** The first run looks it up: the thread that starts the application may not have the names of its threads yet. */
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
