package dev.healthcheck.internal.page;

import java.util.List;

/** Writes the form of the filter. It works without the script: the address has the filter, so that it can be linked. */
final class Search {
    private Search() {}

    /** @param tags the values of the parameter for tags, which the form keeps */
    static void write(Html html, Filter filter, List<String> tags) {
        html.raw("<form role=search><label>Find <input type=search name=q").attribute("value", filter.text());
        html.raw("></label> <label>State <select name=state><option value=\"\">any");
        for (String state : Filter.STATES) {
            html.raw("<option")
                    .raw(state.equals(filter.state()) ? " selected>" : ">")
                    .raw(state);
        }
        html.raw("</select></label> ");
        tags.forEach(tag ->
                html.raw("<input type=hidden name=tags").attribute("value", tag).raw(">"));
        html.raw("<button>Filter</button> <a href=\"?\">Show all</a> <output id=shown></output>");
        html.raw("</form>");
    }
}
