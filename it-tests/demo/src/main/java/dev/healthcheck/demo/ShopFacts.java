package dev.healthcheck.demo;

import dev.healthcheck.EnvironmentSection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** A section of its own in the environment report; the token is masked there. */
@ApplicationScoped
public class ShopFacts {

    @EnvironmentSection("shop")
    Map<String, Object> shop() {
        return Map.of("maintainer", "Frank Stratton", "payment_token", "tok-4711", "articles", 3);
    }
}
