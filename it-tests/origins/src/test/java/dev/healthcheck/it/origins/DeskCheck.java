package dev.healthcheck.it.origins;

import com.codahale.metrics.health.HealthCheck;

class DeskCheck extends HealthCheck {
    private final OrderDesk desk;

    DeskCheck(OrderDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Result check() {
        return desk.isOpen() ? Result.healthy("open") : Result.unhealthy("closed");
    }
}
