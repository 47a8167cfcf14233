package dev.healthcheck.rest;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks what {@link CachedReportFilter} may answer in the resource's place. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface FromCache {}
