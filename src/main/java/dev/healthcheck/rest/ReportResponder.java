package dev.healthcheck.rest;

import dev.healthcheck.CallChain;
import dev.healthcheck.Probe;
import dev.healthcheck.internal.access.Access;
import dev.healthcheck.internal.cdi.HealthCheckRuntime;
import dev.healthcheck.internal.engine.HealthReporter;
import dev.healthcheck.internal.engine.Selection;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.engine.Snapshot;
import dev.healthcheck.internal.engine.Visit;
import dev.healthcheck.internal.format.Format;
import dev.healthcheck.internal.format.Formats;
import dev.healthcheck.internal.format.MicroProfileFormat;
import dev.healthcheck.internal.message.Message;
import dev.healthcheck.internal.page.PageView;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Answers requests for a report of checks. */
final class ReportResponder {
    private static final Logger LOGGER = System.getLogger("dev.healthcheck");
    private static final String CYCLE = "Healthcheck-Cycle";
    private static final int MOST_CYCLES = 20;
    private static final Selection LIVENESS = Selection.probe(Probe.LIVENESS);

    private final HealthCheckRuntime runtime;
    private final Settings settings;
    private final HealthReporter health;
    private final Formats formats;
    private final ReportResponses responses;
    private final Set<String> toldCycles = ConcurrentHashMap.newKeySet();

    ReportResponder(HealthCheckRuntime runtime) {
        this.runtime = runtime;
        this.settings = runtime.settings();
        this.health = runtime.engine().health();
        this.formats = runtime.engine().formats();
        this.responses = new ReportResponses(settings, health);
    }

    /** {@return the response without a run; null if the report must be renewed} */
    Response.@Nullable ResponseBuilder fromCache(Selection all, @Nullable String rawQuery, Asked asked) {
        ReportQuery query = query(rawQuery);
        if (query == null || query.fresh() || visit(asked).isCycle() || isBeforeStart(all, asked)) {
            return null;
        }
        Selection selection = all.with(query.tags());
        Snapshot cached = health.cached(selection);
        return cached == null ? null : answer(selection, query, asked, cached);
    }

    Response.ResponseBuilder answer(Selection all, @Nullable String rawQuery, Asked asked) {
        ReportQuery query = query(rawQuery);
        if (query == null) {
            return error(
                    asked,
                    ReportQuery.NONE,
                    400,
                    "the query cannot be read; allowed: tags=NAME[,NAME], format=NAME, pretty, fresh, q=TEXT,"
                            + " state=STATE, wall");
        }
        return isBeforeStart(all, asked) ? beforeStart(all) : answer(all.with(query.tags()), query, asked, null);
    }

    /** The specification has an answer of its own for the time before the checks of the application are known. */
    private boolean isBeforeStart(Selection all, Asked asked) {
        return asked.isMicroProfile() && !runtime.isStarted() && !all.equals(LIVENESS);
    }

    private Response.ResponseBuilder beforeStart(Selection all) {
        boolean up = settings.microProfile().isUpBeforeStart(all);
        return Responses.of(ReportResponses.statusOfMicroProfile(up), MicroProfileFormat.empty(up));
    }

    private static @Nullable ReportQuery query(@Nullable String raw) {
        try {
            return ReportQuery.of(raw);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private Response.ResponseBuilder answer(
            Selection selection, ReportQuery query, Asked asked, @Nullable Snapshot cached) {
        Access details = settings.details(selection);
        boolean allowed = asked.isAllowed(details, settings.access().token());
        if (!selection.isPublic() && !allowed && !settings.access().statusByName()) {
            // The response is the same for every name: the set of existing names is a detail too.
            return Notices.refusal(isPage(asked, query), settings, details, Detail.CHECKS);
        }
        if (query.fresh() && (!allowed || details.open())) {
            // Anonymous callers must not start a run with each request.
            return error(
                    asked,
                    query,
                    403,
                    "fresh runs are for callers whom healthcheck.details lets in by authenticated, role:NAME or token");
        }
        Format named = named(query, asked);
        if (named == null && query.format() != null) {
            return error(asked, query, 406, "unknown format; allowed: " + String.join(", ", formats.names()));
        }
        Visit visit = cached == null ? visit(asked) : Visit.NONE;
        Snapshot snapshot =
                cached != null ? cached : query.fresh() ? health.fresh(selection) : health.current(selection, visit);
        if (snapshot == null) {
            return error(asked, query, 404, Responses.NOT_FOUND);
        }
        Response.ResponseBuilder response = responses.of(
                snapshot, selection, format(snapshot, selection, named, query, asked), named == null, allowed, asked);
        return visit.isCycle() ? withCycle(response, visit) : response;
    }

    private @Nullable Format named(ReportQuery query, Asked asked) {
        if (asked.isMicroProfile()) {
            return formats.microProfile();
        }
        return query.format() == null ? null : formats.find(query.format());
    }

    private Format format(
            Snapshot snapshot, Selection selection, @Nullable Format named, ReportQuery query, Asked asked) {
        Format chosen = named;
        if (chosen == null) {
            Format preferred =
                    formats.named(settings.response(selection, snapshot.state()).format());
            chosen = formats.negotiated(asked.header(Asked.ACCEPT), preferred);
        }
        if (formats.isPage(chosen)) {
            return formats.page(PageView.of(query.wall(), hasSlash(selection, asked), query.filter()));
        }
        return query.pretty() ? formats.indented(chosen) : chosen;
    }

    /** The name of a check may end with a slash, and the way from its page counts that slash. */
    private static boolean hasSlash(Selection selection, Asked asked) {
        return asked.hasSlash() && selection.kind() != Selection.Kind.CHECK;
    }

    private Response.ResponseBuilder error(Asked asked, ReportQuery query, int status, String message) {
        return Notices.error(isPage(asked, query), settings, status, message);
    }

    private static boolean isPage(Asked asked, ReportQuery query) {
        return !asked.isMicroProfile() && Formats.isPageWanted(query.format(), asked.header(Asked.ACCEPT));
    }

    private Visit visit(Asked asked) {
        return Visit.of(asked.header(CallChain.HEADER), runtime.engine().service());
    }

    private Response.ResponseBuilder withCycle(Response.ResponseBuilder response, Visit visit) {
        String cycle = String.join(", ", visit.cycle(runtime.engine().service()));
        if (toldCycles.size() < MOST_CYCLES && toldCycles.add(cycle)) {
            Message.CALL_CYCLE.log(LOGGER, cycle);
        }
        return response.header(CYCLE, cycle);
    }
}
