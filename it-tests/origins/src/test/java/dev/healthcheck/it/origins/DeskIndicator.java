package dev.healthcheck.it.origins;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

@Component("desk")
class DeskIndicator implements HealthIndicator {
    @Autowired
    private OrderDesk desk;

    @Override
    public Health health() {
        return desk.isOpen()
                ? Health.up().build()
                : Health.down(new IllegalStateException("closed")).build();
    }
}
