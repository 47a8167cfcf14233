/** Real clients, with the snippets of the site as their configuration, ask the shop of the demo. */
package dev.healthcheck.clients;
