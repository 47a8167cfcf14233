/** A small shop with honest health checks: run it, curl it, break it. */
package dev.healthcheck.demo;
