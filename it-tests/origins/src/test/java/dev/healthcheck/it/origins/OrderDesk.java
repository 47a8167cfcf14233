package dev.healthcheck.it.origins;

/** What the checks look at. A test opens and closes it. */
class OrderDesk {
    private volatile boolean open = true;

    boolean isOpen() {
        return open;
    }

    void turn(boolean open) {
        this.open = open;
    }
}
