/** The pages for browsers, in a real browser. */
package dev.healthcheck.it.browser;
