package dev.healthcheck.it.app;

import jakarta.enterprise.context.RequestScoped;

/** Something to inject, which needs an active request. */
@RequestScoped
public class Greeter {
    public String greet(String name) {
        return "hello " + name;
    }

    /** Something for JSON-B to write. */
    public record Card(String text, int copies) {}
}
