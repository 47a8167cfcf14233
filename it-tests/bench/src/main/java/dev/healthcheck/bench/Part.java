package dev.healthcheck.bench;

import dev.healthcheck.bench.result.Results;

/** Something to measure on its own. */
@FunctionalInterface
interface Part {
    void measure(Results results) throws Exception;
}
