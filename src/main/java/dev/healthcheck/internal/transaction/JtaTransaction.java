package dev.healthcheck.internal.transaction;

import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** A transaction as Jakarta Transactions knows it. */
record JtaTransaction(UserTransaction transaction) implements OpenTransaction {

    /** Jakarta EE Platform 10, EE.5.10. */
    private static final String NAME = "java:comp/UserTransaction";

    static OpenTransaction lookUp() throws NamingException {
        return new JtaTransaction((UserTransaction) new InitialContext().lookup(NAME));
    }

    @Override
    public boolean isThere() {
        try {
            return transaction.getStatus() != Status.STATUS_NO_TRANSACTION;
        } catch (SystemException | RuntimeException | LinkageError unknown) {
            // No run is to fail for that; after an undeployment nobody may be there to ask.
            return false;
        }
    }

    @Override
    public void rollBack() throws SystemException {
        transaction.rollback();
    }
}
