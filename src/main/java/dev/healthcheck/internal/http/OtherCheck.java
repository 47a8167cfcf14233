package dev.healthcheck.internal.http;

import dev.healthcheck.CheckState;

/**
 * A check of another service.
 *
 * @param state the state, by the words of the other service
 * @param isPending whether the check has no result yet
 * @param output a text about it; empty without one
 */
record OtherCheck(String name, CheckState state, boolean isPending, boolean isCritical, String output) {
    @Override
    public String toString() {
        return name + " " + (isPending ? "pending" : state) + (output.isEmpty() ? "" : " (" + output + ")");
    }
}
