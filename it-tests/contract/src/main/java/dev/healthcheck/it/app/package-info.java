/** What the WARs of the contract hold: the code that a user of the library would write. */
package dev.healthcheck.it.app;
