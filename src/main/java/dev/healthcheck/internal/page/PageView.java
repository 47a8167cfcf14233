package dev.healthcheck.internal.page;

import dev.healthcheck.HealthReport;

/**
 * The way in which a request wants the page.
 *
 * @param isWall whether the page is for a wall screen, which has no filter
 * @param hasSlash whether the address ends with a slash, so that the way to other pages is one step longer
 * @param filter the checks that the page shows
 */
public record PageView(boolean isWall, boolean hasSlash, Filter filter) {
    public static final PageView PLAIN = new PageView(false, false, Filter.NONE);

    public static final PageView WALL = new PageView(true, false, Filter.NONE);

    public static final PageView WITH_SLASH = new PageView(false, true, Filter.NONE);

    public static PageView of(boolean isWall, boolean hasSlash, Filter filter) {
        return new PageView(isWall, hasSlash, isWall ? Filter.NONE : filter);
    }

    /** {@return the page with all details} */
    public String full(HealthPage page, HealthReport report, Place place) {
        return isWall ? page.wall(report, seen(place)) : page.full(report, seen(place), filter);
    }

    /** {@return the page with the state only} */
    public String status(HealthPage page, HealthReport report, Place place) {
        return page.status(report, seen(place));
    }

    private Place seen(Place place) {
        return hasSlash ? place.withSlash() : place;
    }
}
