/** What the jar costs a deployment. */
package dev.healthcheck.bench.deploy;
