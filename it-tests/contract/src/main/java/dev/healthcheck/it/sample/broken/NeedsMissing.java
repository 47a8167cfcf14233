package dev.healthcheck.it.sample.broken;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
public class NeedsMissing {

    @Inject
    Missing missing;
}
