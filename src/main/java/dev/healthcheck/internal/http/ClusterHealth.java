package dev.healthcheck.internal.http;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.measure.Limits;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import dev.healthcheck.internal.network.Deadline;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import dev.healthcheck.spi.LimitedCheck;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Asks a cluster of Elasticsearch or OpenSearch for its health: the share of its shards that are active.
 *
 * @param waiting the parameter for the time that a node waits for the elected master
 */
record ClusterHealth(Client client, Url url, Login login, String waiting, Judge judge) implements LimitedCheck {
    private static final Limits SHARE = Limits.ofPercent(true, "off", "off");
    private static final int MOST_BYTES = 65_536;

    static CheckType type(String name, String product, String waiting) {
        return new HttpType(
                name,
                "a cluster of %s is green".formatted(product),
                HttpType.options(
                        List.of(Url.option(true)),
                        Login.KEY_OPTIONS,
                        Client.OPTIONS_WITHOUT_REDIRECTS,
                        SHARE.options()),
                options -> of(options, waiting));
    }

    private static ClusterHealth of(CheckOptions options, String waiting) {
        return new ClusterHealth(
                Client.of(options), Url.of(options), Login.ofKey(options), waiting, SHARE.judge(options));
    }

    @Override
    public CheckResult check(Duration limit) throws IOException {
        Deadline deadline = Deadline.within(limit);
        // A node without a master waits for one, by default longer than the check.
        Url health = url.with("/_cluster/health?%s=%dms"
                .formatted(waiting, deadline.time().dividedBy(2).toMillis()));
        try (Answer answer = client.send(Request.of("GET", health, login.headers()), deadline)) {
            if (answer.code() != 200) {
                throw new IOException(problem(answer));
            }
            JsonObject cluster = JsonBody.object(answer.body(MOST_BYTES), answer.url());
            OptionalDouble share = number(cluster, "active_shards_percent_as_number");
            if (cluster == null || share.isEmpty()) {
                throw new IOException(
                        "%s answered no health of a cluster: is this the address of a node?".formatted(answer.url()));
            }
            return result(cluster, share.getAsDouble());
        }
    }

    private String problem(Answer answer) throws IOException {
        if (answer.code() == 503 && answer.body(MOST_BYTES).text().contains("not_discovered")) {
            return "%s has no elected master: do enough of the nodes that can be master run, and reach each other?"
                    .formatted(answer.url());
        }
        return answer.code() == 403
                ? "%s answered 403: the user needs the privilege monitor of the cluster".formatted(answer.url())
                : Advice.of(answer, login.hint());
    }

    private CheckResult result(JsonObject cluster, double share) {
        String status = cluster.getString("status", "unknown");
        Measured measured = Measured.of("activeShards", share, "percent")
                .detail("status", Quote.of(status))
                .detail("cluster", Quote.of(cluster.getString("cluster_name", "")))
                .detail("nodes", whole(cluster, "number_of_nodes"))
                .detail("unassignedShards", whole(cluster, "unassigned_shards"));
        CheckResult judged = measured.judgedBy(judge);
        return switch (status) {
            case "green" -> judged;
            case "yellow" ->
                judged.state() == CheckState.FAILED
                        ? judged
                        : measured.degraded(
                                "the cluster is yellow: %s replicas of shards have no node; ask /_cluster/allocation/explain"
                                        .formatted(whole(cluster, "unassigned_shards")),
                                judge);
            case "red" ->
                measured.failed(
                        "the cluster is red: it misses data of a primary shard; is a node down? Ask /_cluster/allocation/explain",
                        judge);
            default -> measured.failed("the cluster has the unknown status " + Quote.of(status), judge);
        };
    }

    private static OptionalDouble number(@Nullable JsonObject object, String name) {
        return object != null && object.get(name) instanceof JsonNumber number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    private static @Nullable Object whole(JsonObject object, String name) {
        OptionalDouble number = number(object, name);
        return number.isPresent() ? (Object) (long) number.getAsDouble() : null;
    }
}
