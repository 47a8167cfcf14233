package dev.healthcheck.internal.format;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckTransition;
import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.page.HealthPage;
import dev.healthcheck.internal.page.PageView;
import dev.healthcheck.internal.page.Place;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.Suggestions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The formats of the health report: the built-in formats, and those of the application. */
public final class Formats {
    private static final String JSON = "json";

    private final JsonFormat json;
    private final Map<String, Format> byName = new LinkedHashMap<>();
    private final Map<String, Format> indented = new LinkedHashMap<>();
    private final Map<String, String> responseNames = new ConcurrentHashMap<>();
    private final List<Format> builtIns;
    private final MicroProfileFormat ofMicroProfile;
    private final Format microProfile;
    private final HealthPage page;
    private final Format html;
    private final List<Format> pages = new ArrayList<>();
    private final Negotiation negotiation;
    private final ReportCosts costs = new ReportCosts();

    /**
     * Makes the formats. A format of the application replaces a built-in format of the same name.
     *
     * @param service the facts about the service
     * @param page writes the report for browsers
     * @param added the formats of the application, with different names
     */
    public Formats(Json json, ServiceInfo service, HealthPage page, List<ChosenFormat> added) {
        this.json = new JsonFormat(json);
        HealthJsonFormat health = new HealthJsonFormat(json, service);
        ofMicroProfile = new MicroProfileFormat(json, name -> responseNames.getOrDefault(name, name));
        NagiosFormat nagios = new NagiosFormat(json);
        builtIn(JSON, JsonFormat.TYPE, true, this.json::write, this.json::writeStatus);
        builtIn("health", HealthJsonFormat.TYPE, true, health::write, health::writeStatus);
        builtIn(
                MicroProfileFormat.NAME,
                MicroProfileFormat.TYPE,
                false,
                ofMicroProfile::write,
                ofMicroProfile::writeStatus);
        builtIn("nagios", NagiosFormat.TYPE, true, nagios::write, nagios::writeStatus);
        builtIn("text", TextFormat.TYPE, false, TextFormat::write, TextFormat::write);
        html = HtmlFormat.of(byName.size(), page, PageView.ALL.get(0));
        pages.add(html);
        byName.put(HtmlFormat.NAME, html);
        builtIns = List.copyOf(byName.values());
        added.forEach(this::add);
        for (String name : List.of(JSON, "health", MicroProfileFormat.NAME)) {
            if (added.stream().noneMatch(one -> one.name().equals(name))) {
                indented.put(name, named(name).indented(byName.size() + indented.size()));
            }
        }
        // A format of the application may have taken the name. The routes of MicroProfile Health keep this one.
        microProfile = Format.of(
                byName.size() + indented.size(),
                MicroProfileFormat.NAME,
                MicroProfileFormat.TYPE,
                false,
                ofMicroProfile::write,
                ofMicroProfile::writeStatus);
        for (PageView view : PageView.ALL.subList(1, PageView.ALL.size())) {
            pages.add(HtmlFormat.of(microProfile.index() + view.number(), page, view));
        }
        this.page = page;
        negotiation = new Negotiation(List.copyOf(byName.values()));
    }

    private void builtIn(
            String name,
            String mediaType,
            boolean isNegotiated,
            Function<HealthReport, String> full,
            Function<HealthReport, String> status) {
        byName.put(name, Format.of(byName.size(), name, mediaType, isNegotiated, full, status));
    }

    private void add(ChosenFormat chosen) {
        Format replaced = byName.get(chosen.name());
        int index = replaced == null ? byName.size() : replaced.index();
        byName.put(
                chosen.name(),
                new Format(
                        index,
                        chosen.name(),
                        chosen.mediaTypes(),
                        true,
                        (report, place) -> chosen.write(report, () -> json(report)),
                        (report, place) -> chosen.writeStatus(
                                report.state(), () -> Body.of(JsonFormat.TYPE, json.writeStatus(report)))));
    }

    private Body json(HealthReport report) {
        return Body.of(JsonFormat.TYPE, json.write(report));
    }

    /** {@return the names of the formats} */
    public Set<String> names() {
        return byName.keySet();
    }

    /** {@return the formats in the order in which the library prefers them} */
    public List<Format> all() {
        return List.copyOf(byName.values());
    }

    /** {@return whether the format is a built-in format that no format of the application replaces} */
    public boolean isBuiltIn(Format format) {
        return builtIns.contains(format);
    }

    /** {@return the format of the name, or null} */
    public @Nullable Format find(String name) {
        return byName.get(name);
    }

    /** {@return the format of the name, which exists} */
    public Format named(String name) {
        return requireNonNull(byName.get(name), name);
    }

    /**
     * Sets the name of a check in the format of MicroProfile Health, where several checks may have one name.
     *
     * @param checker the name of the check
     * @param response the name of its response
     */
    public void nameInMicroProfile(String checker, String response) {
        responseNames.put(checker, response);
    }

    /** {@return the format for the routes of MicroProfile Health} */
    public Format microProfile() {
        return microProfile;
    }

    /** {@return the data of a check of MicroProfile Health with that outcome} */
    public Map<String, Object> microProfileData(CheckOutcome outcome) {
        return ofMicroProfile.data(outcome);
    }

    /** {@return the format with one line for each value, or the format itself if it is not a built-in JSON format} */
    public Format indented(Format format) {
        Format lines = indented.get(format.name());
        return lines == null ? format : lines;
    }

    /** {@return whether the format is the built-in page for browsers} */
    public boolean isPage(Format format) {
        return format == html;
    }

    /** {@return the page in that view} */
    public Format page(PageView view) {
        // Not by equality of records: a method handle of the JDK would keep the class loader of the application.
        int number = view.number();
        return number < 0 ? HtmlFormat.of(Format.NOT_KEPT, page, view) : pages.get(number);
    }

    /** {@return the JSON with one line for each value} */
    public static Body indented(Body json) {
        return Indentation.of(json);
    }

    /** {@return the format for the header} See {@link Negotiation}. */
    public Format negotiated(@Nullable String accept, Format preferred) {
        return accept == null ? preferred : negotiation.choose(accept, preferred);
    }

    /** {@return whether the name of a format, else the header, chooses the page for browsers, and not JSON} */
    public static boolean isPageWanted(@Nullable String format, @Nullable String accept) {
        return format == null ? prefersPage(accept) : format.equals(HtmlFormat.NAME);
    }

    /** {@return whether the header chooses the page for browsers, and not JSON} */
    public static boolean prefersPage(@Nullable String accept) {
        return accept != null && Negotiation.prefers(accept, HtmlFormat.TYPE, JsonFormat.TYPE);
    }

    /** Adds a problem for each setting that names an unknown format. */
    public void requireKnown(Iterable<ResponseSettings> responses, DeploymentProblems problems) {
        Set<String> told = new TreeSet<>();
        for (ResponseSettings response : responses) {
            String name = response.format();
            if (find(name) == null && told.add(response.formatKey())) {
                problems.add("%s = '%s'; allowed: one of %s%s"
                        .formatted(
                                response.formatKey(),
                                name,
                                new ArrayList<>(names()),
                                Suggestions.question(name, names())));
            }
        }
    }

    /**
     * {@return the bodies of the report}
     *
     * @param place the place of the report among the routes
     */
    public ReportBodies write(HealthReport report, Place place) {
        return new ReportBodies(report, place, microProfile.index() + PageView.ALL.size(), costs);
    }

    /** {@return the costs of the bodies up to now} */
    public ReportCosts costs() {
        return costs;
    }

    /** {@return the last changes of state, the newest first} */
    public Body writeHistory(String hostname, Instant now, List<CheckTransition> transitions) {
        return Body.of(JsonFormat.TYPE, json.writeHistory(hostname, now, transitions));
    }
}
