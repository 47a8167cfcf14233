package dev.healthcheck.it.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Tests of which no part depends on the server. They run on two runtimes only, Jersey SE and WildFly, whose {@code pom.xml}
 * skips no tag.
 */
@Tag(RunningServer.SERVER_INDEPENDENT)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ServerIndependent {}
