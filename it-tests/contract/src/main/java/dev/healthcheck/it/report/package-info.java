/** What a suite showed of its server, kept as a file. */
package dev.healthcheck.it.report;
