package dev.healthcheck.spi;

/**
 * Hides secrets that the built-in rules do not know.
 *
 * <p>Everything that leaves passes the built-in rules first, which mask secrets by name and by value. What they leave is
 * given to every bean of this type, one after the other, in no promised order; each gets what the one before returned.
 * So a scrubber can hide more, never less.
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
 * <p>Duties of an implementation:
 *
 * <ul>
 *   <li>It is called from several threads at once and must be thread-safe.
 *   <li>It is called for each string of a report, and so must be quick: no I/O, no locks held long.
 *   <li>It must not log the value, or keep it.
 * </ul>
 *
 * <p>It is not asked about numbers, booleans, nulls and empty strings, nor about a value that is
 * masked already.
 */
@FunctionalInterface
public interface SecretScrubber {

    /** What stands in the place of a secret: eight asterisks, whatever the secret's length. */
    String MASK = "********";

    /**
     * Returns the value without what is secret in it.
     *
     * <p>A scrubber that fails must not leak: if this method throws anything, or returns null, the
     * whole value is replaced by {@link #MASK}. The exception is dropped, as its message may hold
     * the value. Only a {@link VirtualMachineError} is passed on.
     *
     * @param name the nearest name that the value stands under: of the environment variable, the
     *     property or the map's key; for the elements of a list the name of the list; empty where
     *     there is none; never null
     * @param value the value as the built-in rules left it, neither null nor empty
     * @return the same value where nothing in it is secret, {@link #MASK}, or the value with its
     *     secret parts replaced; an empty string is allowed
     */
    String scrub(String name, String value);
}
