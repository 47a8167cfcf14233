package dev.healthcheck.it.sample.broken;

/** Has no implementation. */
public interface Missing {}
