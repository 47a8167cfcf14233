package dev.healthcheck.testing;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps containers and JSON-B from logging while their tests run. */
public final class Quiet implements BeforeAllCallback, AfterAllCallback {
    private static final Logger ROOT = Logger.getLogger("");

    private Level before;

    @Override
    public void beforeAll(ExtensionContext context) {
        before = ROOT.getLevel();
        ROOT.setLevel(Level.OFF);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        ROOT.setLevel(before);
    }
}
