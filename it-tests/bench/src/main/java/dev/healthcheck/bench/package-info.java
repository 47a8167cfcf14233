/** How fast the library is: each part measures something and writes rows of one table. */
package dev.healthcheck.bench;
