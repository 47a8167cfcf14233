package dev.healthcheck.internal.scrub;

/** What a name says of the value under it. */
enum Secrecy {
    /** Nothing. */
    PLAIN,
    /** It may be a secret, if it looks like one. */
    DOUBTFUL,
    /** It holds who somebody is and the proof of it, like {@code auth} or {@code credentials}. */
    CREDENTIALS,
    /** It is a secret, unless it is plainly something else, such as the name of a file. */
    SECRET
}
