package dev.healthcheck.rest;

import dev.healthcheck.internal.access.Access;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.format.Body;
import dev.healthcheck.internal.format.Formats;
import dev.healthcheck.internal.page.NoticePage;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** Makes the responses without a report: JSON for programs, a page with the same status for browsers. */
final class Notices {
    private static final String NO_ACCESS = "No access";
    private static final String POLICY = "Content-Security-Policy";

    private Notices() {}

    /** {@return the response for a caller without access to a detail, which has no other format than JSON} */
    static Response.ResponseBuilder refusal(Asked asked, Settings settings, Detail detail) {
        return refusal(
                Formats.prefersPage(asked.header(Asked.ACCEPT)),
                settings,
                settings.access().details(),
                detail);
    }

    /** {@return the response for a caller without access to a detail} */
    static Response.ResponseBuilder refusal(boolean isPage, Settings settings, Access access, Detail detail) {
        Response.ResponseBuilder json = Responses.refusal(access, detail.refusal());
        return isPage ? refusal(json, settings, access, access.advice(detail.subject(), Detail.SETTING)) : json;
    }

    /** {@return the page of a refusal} */
    static Response.ResponseBuilder refusal(
            Response.ResponseBuilder json, Settings settings, Access access, String sentences) {
        return page(json, new NoticePage(settings.page()).write(NO_ACCESS, sentences, access.byLogin()));
    }

    /** @param message a text without control characters, and without a full stop at its end */
    static Response.ResponseBuilder error(boolean isPage, Settings settings, int status, String message) {
        Response.ResponseBuilder json = Responses.error(status, message);
        return isPage
                ? page(json, new NoticePage(settings.page()).write(heading(status), capitalized(message) + ".", false))
                : json;
    }

    private static String heading(int status) {
        return switch (status) {
            case 403 -> NO_ACCESS;
            case 404 -> "Not found";
            case 406 -> "Unknown format";
            default -> "Bad request";
        };
    }

    static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Response.ResponseBuilder page(Response.ResponseBuilder json, String html) {
        Body page = Body.page(html);
        return json.entity(page.bytes())
                .type(MediaType.valueOf(page.mediaType()))
                .header(POLICY, null)
                .header(POLICY, page.policy());
    }
}
