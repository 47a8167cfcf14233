/**
 * The ready-made checks that ask servers over plain sockets, each in the protocol of its server.
 *
 * <p>Imports the public types, {@code internal.measure}, {@code internal.settings}, {@code spi}.
 */
@NullMarked
package dev.healthcheck.internal.network;

import org.jspecify.annotations.NullMarked;
