package dev.healthcheck.internal.resource;

import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.network.Deadline;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a persistence unit with a query, and leaves neither a transaction nor an entity manager open. */
record JpaQuery(Resource resource, FirstColumn column, Deadline deadline) {

    CheckResult run(@Nullable String query, @Nullable String nativeQuery) throws IOException {
        Object found = resource.find(Object.class);
        long start = System.nanoTime();
        try {
            if (found instanceof EntityManager shared) {
                return ask(shared, query, nativeQuery, start);
            }
            EntityManagerFactory factory = resource.find(EntityManagerFactory.class);
            requireOpen(factory.isOpen());
            EntityManager own = factory.createEntityManager();
            try {
                return ask(own, query, nativeQuery, start);
            } finally {
                own.close();
            }
        } catch (PersistenceException | IllegalStateException | IllegalArgumentException e) {
            throw DatabaseFault.explained(resource, e);
        }
    }

    private void requireOpen(boolean isOpen) throws IOException {
        if (!isOpen) {
            throw new IOException("the persistence unit of %s is closed: has the application or the server closed it?"
                    .formatted(resource));
        }
    }

    private CheckResult ask(EntityManager manager, @Nullable String query, @Nullable String nativeQuery, long start)
            throws IOException {
        requireOpen(manager.isOpen());
        EntityTransaction transaction = begun(manager);
        try {
            if (nativeQuery != null) {
                return column.judged(resource, start, firstColumn(manager.createNativeQuery(nativeQuery)));
            }
            if (query != null) {
                return column.judged(resource, start, firstColumn(manager.createQuery(query)));
            }
            firstColumn(trivial(manager));
            return column.timed(resource, start);
        } finally {
            if (transaction != null && transaction.isActive()) {
                transaction.rollback();
            }
        }
    }

    /** {@return a transaction of the entity manager itself; null if its transactions are those of the server} */
    private static @Nullable EntityTransaction begun(EntityManager manager) {
        EntityTransaction transaction;
        try {
            transaction = manager.getTransaction();
        } catch (IllegalStateException ofServer) {
            return null;
        }
        if (transaction.isActive()) {
            return null;
        }
        transaction.begin();
        return transaction;
    }

    /** {@return a query that the database answers without a look into a table} Without entities, most know SELECT 1. */
    private static Query trivial(EntityManager manager) {
        return manager.getMetamodel().getEntities().stream()
                .map(entity -> entity.getName())
                .min(Comparator.naturalOrder())
                .map(name -> manager.createQuery("SELECT COUNT(e) FROM " + name + " e WHERE 1 = 0"))
                .orElseGet(() -> manager.createNativeQuery("SELECT 1"));
    }

    private @Nullable String firstColumn(Query query) throws IOException {
        query.setHint("jakarta.persistence.query.timeout", deadline.millisLeft());
        query.setFlushMode(FlushModeType.COMMIT);
        query.setMaxResults(1);
        List<?> rows = query.getResultList();
        if (rows.isEmpty()) {
            throw new IOException("the query of %s has no row: is the right table filled?".formatted(resource));
        }
        Object first = rows.get(0) instanceof Object[] columns ? columns[0] : rows.get(0);
        return first == null ? null : first.toString();
    }
}
