package dev.healthcheck.it.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The ordinary code of an application with a database, which a check calls. */
@ApplicationScoped
public class Notes {
    @PersistenceContext
    EntityManager entities;

    @Transactional
    public void add(String text) {
        entities.persist(new Note(text));
    }

    @Transactional
    public void addAndFail(String text) {
        entities.persist(new Note(text));
        entities.flush();
        throw new IllegalStateException("the ink is dry");
    }

    @Transactional
    public long count() {
        return entities.createQuery("select count(n) from Note n", Long.class).getSingleResult();
    }
}
