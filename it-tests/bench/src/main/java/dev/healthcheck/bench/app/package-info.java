/** What the WARs that are measured hold. */
package dev.healthcheck.bench.app;
