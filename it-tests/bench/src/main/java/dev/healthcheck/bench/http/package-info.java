/** What is measured over HTTP. */
package dev.healthcheck.bench.http;
