package dev.healthcheck.internal.cdi;

/** The transaction of the current thread. */
interface OpenTransaction {

    /** {@return whether the transaction exists} */
    boolean isThere();

    /** Ends the transaction and reverts its changes. */
    void rollBack() throws Exception;

    /** The transaction in an environment without transactions. */
    record Never() implements OpenTransaction {
        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public void rollBack() {}
    }
}
