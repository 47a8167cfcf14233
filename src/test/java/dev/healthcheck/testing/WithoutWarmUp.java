package dev.healthcheck.testing;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets no check run before the test asks for it. */
public final class WithoutWarmUp implements BeforeAllCallback, AfterAllCallback {
    private static final String KEY = "healthcheck.warm-up";

    @Override
    public void beforeAll(ExtensionContext context) {
        System.setProperty(KEY, "off");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        System.clearProperty(KEY);
    }
}
