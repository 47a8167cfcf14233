/**
 * What runs leave open, where the server has Jakarta Transactions. Only {@code JtaTransaction} touches that API;
 * nobody loads it where the API is absent.
 *
 * <p>Imports nothing of ours.
 */
@NullMarked
package dev.healthcheck.internal.transaction;

import org.jspecify.annotations.NullMarked;
