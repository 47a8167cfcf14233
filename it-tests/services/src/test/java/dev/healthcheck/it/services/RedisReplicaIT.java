package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.healthcheck.CheckState;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisSentinel;
import redis.embedded.RedisServer;

/** A master of Redis, its replica and a sentinel. */
class RedisReplicaIT {
    private RedisServer master;
    private RedisServer replica;
    private int masterPort;
    private int replicaPort;

    @BeforeEach
    void start() throws IOException {
        masterPort = Ports.free();
        replicaPort = Ports.free();
        master = RedisServer.newRedisServer().port(masterPort).build();
        master.start();
        replica = RedisServer.newRedisServer()
                .port(replicaPort)
                .slaveOf("127.0.0.1", masterPort)
                .build();
        replica.start();
    }

    @AfterEach
    void stop() throws IOException {
        replica.stop();
        master.stop();
    }

    private static ReadyMadeCheck check(int port, Object... more) {
        return ReadyMadeCheck.at(port, "redis", more);
    }

    @Test
    void aReplicaFollowsTheLinkToItsMaster() throws IOException {
        try (ReadyMadeCheck check = check(replicaPort, "role", "slave")) {
            await().until(() -> check.run().state() == CheckState.PASSED);
            assertThat(check.passes().get("master")).isEqualTo("localhost:" + masterPort);

            master.stop();
            await().until(() -> check.run().state() == CheckState.DEGRADED);
            assertThat(String.valueOf(check.run().output())).contains("is the master up?");

            master.start();
            await().atMost(Duration.ofSeconds(30)).until(() -> check.run().state() == CheckState.PASSED);
        }
    }

    @Test
    void aSentinelKnowsItsMasterAndMissesItsQuorum() throws IOException {
        int port = Ports.free();
        RedisSentinel sentinel = RedisSentinel.newRedisSentinel()
                .port(port)
                .masterName("orders")
                .masterPort(masterPort)
                .quorumSize(1)
                .build();
        sentinel.start();
        try (ReadyMadeCheck known = check(port, "role", "sentinel", "master-name", "orders");
                ReadyMadeCheck unknown = check(port, "master-name", "invoices");
                ReadyMadeCheck noSentinel = check(masterPort, "master-name", "orders")) {
            await().until(() -> known.run().state() == CheckState.PASSED);
            assertThat(known.passes().get("master")).isEqualTo("127.0.0.1:" + masterPort);
            assertThat(unknown.fails()).contains("does not know the master invoices");
            assertThat(noSentinel.fails()).contains("this is no sentinel");
        } finally {
            sentinel.stop();
        }
    }
}
