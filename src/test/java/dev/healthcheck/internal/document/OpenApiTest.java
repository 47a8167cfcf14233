package dev.healthcheck.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.healthcheck.internal.document.Deployment.Format;
import dev.healthcheck.internal.document.Deployment.Group;
import dev.healthcheck.internal.document.Deployment.Statuses;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenApiTest {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Statuses STATUSES = new Statuses(200, 200, 503);
    private static final List<Format> FORMATS = List.of(
            new Format("json", List.of("application/json"), true),
            new Format("health", List.of("application/health+json"), true),
            new Format("microprofile", List.of("application/json"), true),
            new Format("nagios", List.of("text/plain;charset=utf-8"), true),
            new Format("text", List.of("text/plain;charset=utf-8"), true));

    private static final List<String> STATES = List.of("attention", "failed");

    private static final Deployment OPEN = deployment(Callers.EVERYONE);

    static List<Deployment> deployments() {
        List<Deployment> all = new ArrayList<>(List.of(OPEN));
        for (Callers callers : List.of(Callers.TOKEN, Callers.LOGIN, Callers.NOBODY)) {
            all.add(deployment(callers));
        }
        List<Group> groups = Facts.HOSTILE.stream()
                .map(name -> new Group(name, new Statuses(203, 429, 500)))
                .toList();
        List<Format> own = List.of(
                new Format("json", List.of("application/json"), false),
                new Format("csv: \"x\"", List.of("text/csv", "application/csv"), false));
        all.add(new Deployment(
                "1", "/h", "/e", null, STATUSES, groups, own, STATES, Callers.TOKEN, Callers.LOGIN, Callers.NOBODY));
        return all;
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void theDocumentIsOpenApi(Deployment deployment) {
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(OpenApi.write(deployment), null, null);

        assertThat(result.getMessages()).isNullOrEmpty();
        assertThat(result.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
        assertThat(result.getOpenAPI().getPaths()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void eachReferenceHasItsTarget(Deployment deployment) {
        JsonNode document = document(deployment);

        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void eachOperationHasItsNameItsParametersAndItsSecurity(Deployment deployment) {
        JsonNode document = document(deployment);
        Set<String> ids = new HashSet<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (JsonNode operation : path.getValue()) {
                assertThat(ids.add(operation.get("operationId").asText())).isTrue();
                assertThat(pathParameters(operation))
                        .containsExactlyElementsOf(Pattern.compile("\\{(\\w+)}")
                                .matcher(path.getKey())
                                .results()
                                .map(name -> name.group(1))
                                .toList());
                for (JsonNode requirement : operation.path("security")) {
                    requirement
                            .fieldNames()
                            .forEachRemaining(name -> assertThat(document.at("/components/securitySchemes/" + name)
                                            .isObject())
                                    .isTrue());
                }
            }
        }
    }

    private static List<String> pathParameters(JsonNode operation) {
        List<String> names = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("path")) {
                names.add(parameter.get("name").asText());
            }
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void eachExampleFitsItsSchema(Deployment deployment) {
        JsonNode document = document(deployment);
        int checked = 0;
        for (JsonNode media : medias(document)) {
            for (JsonNode example : media.path("examples")) {
                JsonNode value =
                        document.at(example.get("$ref").asText().substring(1)).get("value");
                assertThat(problems(document, media.get("schema"), value))
                        .as(example.toString())
                        .isEmpty();
                checked++;
            }
        }
        assertThat(checked).isPositive();
    }

    @Test
    void eachExampleIsInUse() {
        JsonNode document = document(deployment(Callers.TOKEN));
        List<String> references = document.findValuesAsText("$ref");

        document.at("/components/examples")
                .fieldNames()
                .forEachRemaining(name -> assertThat(references).contains("#/components/examples/" + name));
        document.at("/components/schemas")
                .fieldNames()
                .forEachRemaining(name -> assertThat(references).contains("#/components/schemas/" + name));
    }

    @Test
    void theSchemasAreJsonSchemas() {
        var meta = SCHEMAS.getSchema(SchemaLocation.of(SchemaId.V202012));

        for (JsonNode schema : document(OPEN).at("/components/schemas")) {
            assertThat(meta.validate(schema)).isEmpty();
        }
    }

    @Test
    void theReportsOfTheSiteFitTheSchemas() throws IOException {
        JsonNode document = document(OPEN);
        List<String> seen = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src", "site", "markdown", "routes.md"))) {
            if (line.startsWith("{\"hostname\"")) {
                String name = line.contains("\"transitions\"") ? "History" : "HealthReport";
                JsonNode schema = MAPPER.createObjectNode().put("$ref", "#/components/schemas/" + name);
                assertThat(problems(document, schema, MAPPER.readTree(line)))
                        .as(line)
                        .isEmpty();
                seen.add(name);
            }
        }
        assertThat(seen).contains("HealthReport", "History");
    }

    @Test
    void anUnknownMemberFitsNoSchema() throws IOException {
        JsonNode document = document(OPEN);
        JsonNode schema = MAPPER.createObjectNode().put("$ref", "#/components/schemas/HealthReport");

        assertThat(problems(document, schema, MAPPER.readTree("{\"status\":\"success\",\"x\":1}")))
                .isNotEmpty();
        assertThat(problems(document, schema, MAPPER.readTree("{\"status\":\"UP\"}")))
                .isNotEmpty();
    }

    @Test
    void theRoutesAreThoseOfTheDeployment() {
        assertThat(paths(OPEN))
                .containsExactly(
                        "/shop/api/healthcheck",
                        "/shop/api/healthcheck/live",
                        "/shop/api/healthcheck/ready",
                        "/shop/api/healthcheck/started",
                        "/shop/api/healthcheck/{checker}",
                        "/shop/api/healthcheck/group/{name}",
                        "/shop/api/healthcheck/metrics",
                        "/shop/api/healthcheck/history",
                        "/shop/api/healthcheck/probes.yaml",
                        "/shop/api/healthcheck/openapi.yaml",
                        "/shop/api/healthcheck/alerts.yaml",
                        "/shop/api/healthcheck/maintenance",
                        "/shop/api/environment",
                        "/shop/api/environment/{section}",
                        "/shop/api/environment/config/{key}",
                        "/shop/api/environment/scrubbed",
                        "/shop/api/health",
                        "/shop/api/health/live",
                        "/shop/api/health/ready",
                        "/shop/api/health/started");
        assertThat(paths(deployment(Callers.NOBODY)))
                .hasSize(11)
                .doesNotContain("/shop/api/environment", "/shop/api/healthcheck/history");
    }

    @Test
    void theStatusCodesAreThoseOfTheSettings() {
        Deployment deployment = deployments().get(4);
        OpenAPI api = new OpenAPIV3Parser()
                .readContents(OpenApi.write(deployment), null, null)
                .getOpenAPI();

        assertThat(api.getPaths().get("/h").getGet().getResponses())
                .containsOnlyKeys("200", "304", "403", "406", "503");
        assertThat(api.getPaths().get("/h/group/{name}").getGet().getResponses())
                .containsOnlyKeys("203", "304", "403", "404", "406", "429", "500");
        assertThat(document(deployment).at("/paths/~1h~1group~1{name}/get/parameters/0/schema/enum"))
                .isEqualTo(MAPPER.valueToTree(Facts.HOSTILE));
    }

    @Test
    void onlyCallersWithAccessSeeDetails() {
        JsonNode token = document(deployment(Callers.TOKEN));
        JsonNode open = document(OPEN);

        assertThat(token.at("/paths/~1shop~1api~1healthcheck/get/security")).hasToString("[{},{\"token\":[]}]");
        assertThat(token.at("/paths/~1shop~1api~1healthcheck~1history/get/security"))
                .hasToString("[{\"token\":[]}]");
        assertThat(token.at("/paths/~1shop~1api~1healthcheck~1history/get/responses/401")
                        .isObject())
                .isTrue();
        assertThat(token.at("/components/parameters/fresh").isObject()).isTrue();
        assertThat(open.at("/paths/~1shop~1api~1healthcheck/get").has("security"))
                .isFalse();
        assertThat(open.at("/components/parameters/fresh").isMissingNode()).isTrue();
    }

    private static List<String> paths(Deployment deployment) {
        List<String> paths = new ArrayList<>();
        document(deployment).get("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    private static List<JsonNode> medias(JsonNode document) {
        List<JsonNode> medias = new ArrayList<>();
        document.get("paths").findValues("content").forEach(content -> content.forEach(medias::add));
        return medias;
    }

    @Test
    void theRoutesOfMicroProfileHealthAreThereIfTheyAreServed() {
        JsonNode live = document(OPEN).at("/paths/~1shop~1api~1health~1live/get");

        assertThat(live.at("/responses/503/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/MicroProfileReport");
        assertThat(document(deployments().get(4)).get("paths").fieldNames())
                .toIterable()
                .noneMatch(path -> path.endsWith("/health/live"));
    }

    private static Set<?> problems(JsonNode document, JsonNode schema, JsonNode value) {
        ObjectNode root = schema.deepCopy();
        root.set("components", document.get("components"));
        return SCHEMAS.getSchema(root).validate(value);
    }

    private static JsonNode document(Deployment deployment) {
        return MAPPER.valueToTree(Facts.parsed(OpenApi.write(deployment)));
    }

    private static Deployment deployment(Callers callers) {
        return new Deployment(
                "0.1.0",
                "/shop/api/healthcheck",
                "/shop/api/environment",
                "/shop/api/health",
                STATUSES,
                List.of(new Group("orders", STATUSES)),
                FORMATS,
                STATES,
                callers,
                callers,
                callers == Callers.EVERYONE ? Callers.TOKEN : callers);
    }
}
