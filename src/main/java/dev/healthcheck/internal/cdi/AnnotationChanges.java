package dev.healthcheck.internal.cdi;

/** The annotations that an extension adds to a class, so that its declarations become beans. */
interface AnnotationChanges {

    /** Adds the origin, and {@code @Default}, which a class with another qualifier does not have. */
    void markClass(String origin);

    /** Adds the origin and {@code @Produces}. */
    void makeProducer(MemberModel member, String origin);
}
