package dev.healthcheck.internal.settings;

import java.util.Map;

/** How a report is answered: one such for success, one for failure. */
public record Answer(int status, Map<String, String> headers, String format) {}
