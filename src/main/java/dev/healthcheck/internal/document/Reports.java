package dev.healthcheck.internal.document;

import dev.healthcheck.internal.document.Deployment.Format;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters and the bodies of the reports in an OpenAPI document. */
final class Reports {
    private static final Map<String, Object> TEXT = Tree.of("type", "string");

    private final Deployment deployment;

    Reports(Deployment deployment) {
        this.deployment = deployment;
    }

    /** {@return the parameters of the reports, by name} */
    Map<String, Object> parameters() {
        List<String> names = deployment.formats().stream().map(Format::name).toList();
        Map<String, Object> parameters = Tree.of("tags", tags());
        parameters.put(
                "format",
                query(
                        "format",
                        "The format, whatever the header Accept says.",
                        Tree.of("type", "string", "enum", names)));
        parameters.put("pretty", flag("pretty", "JSON has one line for each value."));
        parameters.put("wall", flag("wall", "The page for browsers has large letters for a screen on a wall."));
        parameters.put("q", query("q", "The page for browsers shows the checks with this text.", TEXT));
        parameters.put(
                "state",
                query(
                        "state",
                        "The page for browsers shows the checks in this state.",
                        Tree.of("type", "string", "enum", deployment.filters())));
        if (deployment.details().isRestricted()) {
            parameters.put("fresh", flag("fresh", "The checks run now, for callers with access to the details."));
        }
        return parameters;
    }

    private static Map<String, Object> tags() {
        Map<String, Object> tags = query(
                "tags",
                "Only checks with one of these tags; with an exclamation mark, only checks without the tag. Each repetition"
                        + " of the parameter narrows the choice.",
                Tree.of("type", "array", "items", Tree.of("type", "string")));
        tags.put("example", List.of("db,search", "!slow"));
        return tags;
    }

    private static Map<String, Object> flag(String name, String description) {
        Map<String, Object> flag = query(name, description, Tree.of("type", "boolean", "enum", List.of(true)));
        flag.put("allowEmptyValue", true);
        return flag;
    }

    private static Map<String, Object> query(String name, String description, Map<String, Object> schema) {
        return Tree.of("name", name, "in", "query", "description", description, "schema", schema);
    }

    /** {@return the bodies by their media types} Formats of one media type share an entry. */
    Map<String, Object> content(List<String> states) {
        Map<String, List<Map<String, Object>>> schemas = new LinkedHashMap<>();
        Map<String, Map<String, Object>> examples = new LinkedHashMap<>();
        for (Format format : deployment.formats()) {
            for (String type : format.mediaTypes()) {
                String bare = type.split(";", -1)[0].strip();
                List<Map<String, Object>> known = schemas.computeIfAbsent(bare, any -> new ArrayList<>());
                Map<String, Object> schema = schema(format, bare);
                if (!known.contains(schema)) {
                    known.add(schema);
                }
                examples(format, states)
                        .forEach(name -> examples.computeIfAbsent(bare, any -> new LinkedHashMap<>())
                                .put(name, Tree.reference("examples", name)));
            }
        }
        Map<String, Object> content = Tree.of();
        schemas.forEach((type, known) -> {
            Map<String, Object> media = Tree.of("schema", known.size() == 1 ? known.get(0) : Tree.of("anyOf", known));
            if (examples.containsKey(type)) {
                media.put("examples", examples.get(type));
            }
            content.put(type, media);
        });
        return content;
    }

    private static Map<String, Object> schema(Format format, String type) {
        if (format.builtIn()) {
            switch (format.name()) {
                case "json":
                    return Tree.reference("schemas", "HealthReport");
                case "health":
                    return Tree.reference("schemas", "HealthJson");
                case "microprofile":
                    return Tree.reference("schemas", "MicroProfileReport");
                default:
                    break;
            }
        }
        return type.startsWith("text/") ? Tree.of("type", "string") : Tree.of();
    }

    private static List<String> examples(Format format, List<String> states) {
        if (!format.builtIn()) {
            return List.of();
        }
        if (format.name().equals("json")) {
            List<String> names = new ArrayList<>(states);
            if (states.contains("success")) {
                names.add("statusOnly");
            }
            return names;
        }
        boolean good = states.contains("success");
        return format.name().equals("health") && good
                ? List.of("healthJson")
                : format.name().equals("microprofile") && good ? List.of("microProfile") : List.of();
    }
}
