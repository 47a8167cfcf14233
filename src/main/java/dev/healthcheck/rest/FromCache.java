package dev.healthcheck.rest;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks a resource method that {@link CachedReportFilter} may answer instead. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface FromCache {}
