package dev.healthcheck.internal.scrub;

/** The likelihood that the value under a name is a secret. */
enum Sensitivity {
    /** The name does not tell that the value is a secret. */
    PLAIN,
    /** The value is a secret if it looks like a secret. */
    DOUBTFUL,
    /** The value contains an identity and its proof, as for {@code auth} or {@code credentials}. */
    CREDENTIALS,
    /** The value is a secret, unless it is clearly another thing, such as the name of a file. */
    SECRET
}
