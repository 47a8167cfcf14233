/** An embedded application that is a module. */
package dev.healthcheck.modulepath;
