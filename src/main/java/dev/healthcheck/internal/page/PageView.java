package dev.healthcheck.internal.page;

import dev.healthcheck.HealthReport;
import java.util.List;

/**
 * The way in which a request wants the page.
 *
 * @param isWall whether the page is for a wall screen, which has no filter
 * @param hasSlash whether the address ends with a slash, so that the way to other pages is one step longer
 * @param filter the checks that the page shows
 */
public record PageView(boolean isWall, boolean hasSlash, Filter filter) {
    /** The views without a filter, in the order of their {@link #number}. */
    public static final List<PageView> ALL = List.of(
            new PageView(false, false, Filter.NONE),
            new PageView(true, false, Filter.NONE),
            new PageView(false, true, Filter.NONE),
            new PageView(true, true, Filter.NONE));

    public static PageView of(boolean isWall, boolean hasSlash, Filter filter) {
        return new PageView(isWall, hasSlash, isWall ? Filter.NONE : filter);
    }

    /** {@return the place among {@link #ALL}; -1 with a filter} */
    public int number() {
        return filter.isNone() ? (isWall ? 1 : 0) + (hasSlash ? 2 : 0) : -1;
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
