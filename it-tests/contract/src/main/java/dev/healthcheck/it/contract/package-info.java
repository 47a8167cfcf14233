/** The contract: what every server must show of the library, over HTTP. */
package dev.healthcheck.it.contract;
