/** Runs the TCK of MicroProfile Health on the servers of the other modules. */
package dev.healthcheck.it.tck;
