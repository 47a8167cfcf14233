package dev.healthcheck.internal.cdi;

/** What an extension adds to the annotations of a class, so that its declarations become beans. */
interface Changes {

    /** Adds the origin, and what the class loses as it has a qualifier: {@code @Default}. */
    void markClass(String origin);

    /** Adds the origin and {@code @Produces}. */
    void makeProducer(MemberModel member, String origin);
}
