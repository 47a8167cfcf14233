package dev.healthcheck.internal.type;

import dev.healthcheck.Check;
import dev.healthcheck.spi.CheckType;

/**
 * A check that settings declare by its type.
 *
 * @param origin the key of its type
 */
public record TypedCheck(String name, String origin, CheckType type, Check check) {}
