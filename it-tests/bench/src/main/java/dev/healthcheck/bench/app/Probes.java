package dev.healthcheck.bench.app;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

/** Makes twenty beans of each probe; one is found without it. They are dependent: servers take proxies of one class for one. */
public class Probes implements Extension {
    void add(@Observes BeforeBeanDiscovery event) {
        for (int i = 2; i <= 20; i++) {
            event.addAnnotatedType(TrivialProbe.class, "trivial-" + i);
            event.addAnnotatedType(SlowProbe.class, "slow-" + i);
        }
    }
}
