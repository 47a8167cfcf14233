package dev.healthcheck.internal.transaction;

/** The transaction of the present thread. */
interface OpenTransaction {

    /** {@return whether there is one} */
    boolean isThere();

    /** Ends it, and gives up what it has changed. */
    void rollBack() throws Exception;

    /** Where nothing can begin one. */
    record Never() implements OpenTransaction {
        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public void rollBack() {}
    }
}
