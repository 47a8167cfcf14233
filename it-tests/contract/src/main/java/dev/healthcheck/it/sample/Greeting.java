package dev.healthcheck.it.sample;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class Greeting {

    public String text() {
        return "hello";
    }
}
