/**
 * Health checks and an environment report for Jakarta EE: the types that an application uses.
 *
 * <p>Annotate a CDI bean's method with {@link dev.healthcheck.HealthCheck}, deploy, and
 * {@code GET /healthcheck}:
 *
 * <pre>{@code
 * @ApplicationScoped
 * class Checks {
 *     @HealthCheck
 *     boolean ordersDatabase(DataSource orders) throws SQLException {
 *         try (var connection = orders.getConnection()) {
 *             return connection.isValid(1);
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>Every type here is immutable, or states the threads that may use it. This package imports no
 * other package of the library.
 */
@NullMarked
package dev.healthcheck;

import org.jspecify.annotations.NullMarked;
