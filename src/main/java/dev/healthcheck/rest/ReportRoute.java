package dev.healthcheck.rest;

/** A configured route, with the path of the resource that it leads to. */
enum ReportRoute {
    HEALTH(Routes.HEALTH, "health report", "healthcheck.path"),
    ENVIRONMENT(Routes.ENVIRONMENT, "environment report", "healthcheck.environment.path"),
    /** The routes of MicroProfile Health lead to the same resource. {@link Asked} tells which of them was asked. */
    MICRO_PROFILE(Routes.HEALTH, "health report of MicroProfile", "healthcheck.microprofile.path");

    /** The path of the resource. */
    final String target;

    /** The report as a text after "the". */
    final String report;

    /** The key of the setting that moves the route. */
    final String setting;

    ReportRoute(String resource, String report, String setting) {
        this.target = "/" + resource;
        this.report = report;
        this.setting = setting;
    }

    /**
     * The route of a request.
     *
     * @param below the path below the route; empty, or with a slash in front
     */
    record Match(ReportRoute route, String below) {

        /** {@return the path of the resource} */
        String target() {
            return route.target + below;
        }
    }
}
