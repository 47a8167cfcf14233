/** Applications of Spring Boot and of Dropwizard, with the code of the guide from there. */
package dev.healthcheck.it.origins;
