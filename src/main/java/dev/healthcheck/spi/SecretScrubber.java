package dev.healthcheck.spi;

/**
 * Masks secrets that the built-in rules do not find.
 *
 * <p>The built-in rules first mask secrets by name and by value. Then the library calls each bean of this type, in an
 * unspecified order. Each bean receives the value that the previous bean returned. So a scrubber can mask more, never
 * less.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class CustomerNumbers implements SecretScrubber {
 *     @Override
 *     public String scrub(String name, String value) {
 *         return name.equals("customer") ? MASK : value;
 *     }
 * }
 * }</pre>
 *
 * <p>Rules for an implementation:
 *
 * <ul>
 *   <li>Several threads call it at the same time: it must be thread-safe.
 *   <li>The library calls it for each string of a report: it must be fast, without I/O and long locks.
 *   <li>It must not log or keep the value.
 * </ul>
 *
 * <p>The library does not call it for numbers, booleans, nulls, empty strings, and values that are
 * already masked.
 */
@FunctionalInterface
public interface SecretScrubber {

    /** The replacement for a secret: eight asterisks, for a secret of any length. */
    String MASK = "********";

    /**
     * Returns the value without its secret parts.
     *
     * <p>If this method throws or returns null, {@link #MASK} replaces the whole value. The library drops the
     * exception, because its message may contain the value. It rethrows only a {@link VirtualMachineError}.
     *
     * @param name the nearest name of the value: the environment variable, the property, or the map key. Elements of a
     *     list have the name of the list. Empty for a value without a name; never null
     * @param value the value after the built-in rules and previous scrubbers, neither null nor empty
     * @return the same value if it contains no secret, {@link #MASK}, or the value with its secret parts replaced; may
     *     be empty
     */
    String scrub(String name, String value);
}
