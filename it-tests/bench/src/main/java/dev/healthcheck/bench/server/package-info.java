/** Servers, and WARs for them. */
package dev.healthcheck.bench.server;
