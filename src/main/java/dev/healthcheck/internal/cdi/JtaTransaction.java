package dev.healthcheck.internal.cdi;

import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** A transaction of Jakarta Transactions. */
record JtaTransaction(UserTransaction transaction) implements OpenTransaction {

    /** The name for look-ups: Jakarta EE Platform 10, EE.5.10. */
    private static final String NAME = "java:comp/UserTransaction";

    static OpenTransaction lookUp() throws NamingException {
        return new JtaTransaction((UserTransaction) new InitialContext().lookup(NAME));
    }

    @Override
    public boolean isThere() {
        try {
            return transaction.getStatus() != Status.STATUS_NO_TRANSACTION;
        } catch (SystemException | RuntimeException | LinkageError unknown) {
            // This must not fail a run. After an undeployment, the transaction manager may be absent.
            return false;
        }
    }

    @Override
    public void rollBack() throws SystemException {
        transaction.rollback();
    }
}
