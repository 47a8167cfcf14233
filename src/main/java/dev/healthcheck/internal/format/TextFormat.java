package dev.healthcheck.internal.format;

import dev.healthcheck.CheckState;

/** Writes {@code OK} or {@code NOT OK}, like Runscope's healthcheck without a handler, or {@code DEGRADED}. */
final class TextFormat {
    private static final String TYPE = "text/plain;charset=utf-8";

    Body write(CheckState state) {
        return Body.of(TYPE, state == CheckState.PASSED ? "OK" : state.passed() ? "DEGRADED" : "NOT OK");
    }
}
