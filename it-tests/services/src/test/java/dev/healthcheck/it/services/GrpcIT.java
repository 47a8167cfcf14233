package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Server;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrpcIT {
    private static ReadyMadeCheck check(Server server, Object... more) {
        Object[] all = new Object[more.length + 6];
        System.arraycopy(new Object[] {"host", "localhost", "port", server.getPort(), "degraded", "off"}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        return ReadyMadeCheck.of("grpc", all);
    }

    private static Server start(int port, HealthStatusManager health) throws Exception {
        return NettyServerBuilder.forPort(port)
                .addService(health.getHealthService())
                .build()
                .start();
    }

    @Test
    void theCheckFollowsTheServerDownAndUpAgain() throws Exception {
        HealthStatusManager health = new HealthStatusManager();
        Server server = start(0, health);
        int port = server.getPort();
        try (ReadyMadeCheck check = check(server)) {
            assertThat(check.passes().get("status")).isEqualTo("SERVING");

            health.setStatus("", ServingStatus.NOT_SERVING);
            assertThat(check.fails()).contains("NOT_SERVING", "the server says that it does not serve");

            health.setStatus("", ServingStatus.SERVING);
            check.passes();

            server.shutdownNow().awaitTermination();
            assertThat(check.fails()).isEqualTo("connection refused: is the server running at localhost:%d?", port);

            server = start(port, health);
            check.passes();
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void eachServiceHasItsOwnStatus() throws Exception {
        HealthStatusManager health = new HealthStatusManager();
        health.setStatus("shop.Orders", ServingStatus.NOT_SERVING);
        health.setStatus("shop.Prices", ServingStatus.SERVING);
        Server server = start(0, health);
        try (ReadyMadeCheck orders = check(server, "service", "shop.Orders");
                ReadyMadeCheck prices = check(server, "service", "shop.Prices");
                ReadyMadeCheck unknown = check(server, "service", "shop.Unknown")) {
            assertThat(orders.fails()).contains("NOT_SERVING", "the service shop.Orders");
            assertThat(prices.passes().get("service")).isEqualTo("shop.Prices");
            assertThat(unknown.fails()).contains("grpc-status 5", "does not know the service shop.Unknown");
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void aServerWithoutTheHealthServiceIsTold() throws Exception {
        Server server = NettyServerBuilder.forPort(0).build().start();
        try (ReadyMadeCheck check = check(server)) {
            assertThat(check.fails()).contains("grpc-status 12", "has no health service");
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void tlsNegotiatesHttp2(@TempDir Path folder) throws Exception {
        TestCertificates certificates = TestCertificates.in(folder);
        certificates.add("good", TestCertificates.ROOT, "-validity", "90");
        Server server = NettyServerBuilder.forPort(0)
                .addService(new HealthStatusManager().getHealthService())
                .sslContext(GrpcSslContexts.forServer(
                                certificates.pem("good").toFile(),
                                certificates.keyPem("good").toFile())
                        .build())
                .build()
                .start();
        try (ReadyMadeCheck check = check(
                        server, "tls", "on", "truststore", certificates.trust(), "truststore-password", "changeit");
                ReadyMadeCheck plain = check(server)) {
            check.passes();
            plain.fails();
        } finally {
            server.shutdownNow();
        }
    }
}
