package dev.healthcheck.it.app;

import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Checks that use transactions, entities and the scope of a request. */
@ApplicationScoped
public class Ledger {
    @Inject
    Notes notes;

    @Inject
    Visit visit;

    @HealthCheck(successTtl = "off")
    long persists() {
        notes.add("persisted");
        return notes.count();
    }

    @HealthCheck
    boolean rollsBack() {
        long before = notes.count();
        try {
            notes.addAndFail("rolled back");
            return false;
        } catch (IllegalStateException expected) {
            return notes.count() == before;
        }
    }

    @HealthCheck
    boolean failsInATransaction() {
        notes.addAndFail("rolled back");
        return true;
    }

    @HealthCheck(successTtl = "off")
    Map<String, String> visits(Visit parameter) {
        return Map.of("ofField", visit.id(), "ofParameter", parameter.id());
    }

    @HealthCheck
    boolean commitsByHand() throws Exception {
        UserTransaction transaction = userTransaction();
        long before = notes.count();
        transaction.begin();
        notes.add("by hand");
        transaction.commit();
        return notes.count() == before + 1;
    }

    @HealthCheck
    boolean rollsBackByHand() throws Exception {
        UserTransaction transaction = userTransaction();
        long before = notes.count();
        transaction.begin();
        notes.add("by hand");
        transaction.rollback();
        return notes.count() == before;
    }

    @HealthCheck(successTtl = "off", failedTtl = "off")
    boolean beginsWithoutATransaction() throws NamingException {
        return !isInATransaction();
    }

    /** Never ended: that is for us to do. */
    @HealthCheck(successTtl = "off")
    boolean leavesATransactionOpen() throws Exception {
        userTransaction().begin();
        return isInATransaction();
    }

    private static boolean isInATransaction() throws NamingException {
        TransactionSynchronizationRegistry registry =
                InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
        return registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    private static UserTransaction userTransaction() throws NamingException {
        return InitialContext.doLookup("java:comp/UserTransaction");
    }

    /** A bean all of whose methods want a transaction. */
    @ApplicationScoped
    @Transactional
    public static class Intercepted {
        @Inject
        Notes notes;

        @HealthCheck
        public boolean publicMethodHasATransaction() throws NamingException {
            return isInATransaction();
        }

        @HealthCheck
        boolean packagePrivateMethodHasATransaction() throws NamingException {
            return isInATransaction();
        }

        @HealthCheck
        private boolean privateMethodHasATransaction() throws NamingException {
            return isInATransaction();
        }

        @HealthCheck
        public boolean addsAndFails() {
            notes.add("rolled back");
            throw new IllegalStateException("after adding");
        }
    }
}
