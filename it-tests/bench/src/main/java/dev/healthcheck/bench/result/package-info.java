/** Numbers, and the table that they end in. */
package dev.healthcheck.bench.result;
