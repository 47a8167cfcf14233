/** What is measured in one JVM, without a server. */
package dev.healthcheck.bench.inprocess;
