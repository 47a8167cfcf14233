/** What ready-made checks cost a start before any of them runs. */
package dev.healthcheck.bench.start;
