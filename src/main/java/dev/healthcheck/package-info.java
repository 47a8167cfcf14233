/**
 * Health checks and an environment report for Jakarta EE: what an application writes and reads.
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
 * <p>Everything here is immutable or says which threads may use it. This package imports nothing
 * else of the library.
 */
@NullMarked
package dev.healthcheck;

import org.jspecify.annotations.NullMarked;
