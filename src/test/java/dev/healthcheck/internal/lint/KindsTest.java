package dev.healthcheck.internal.lint;

import static dev.healthcheck.testing.Given.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.SettingsReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindsTest {

    /** Each type is injected into one check, and called by another one. */
    @ParameterizedTest
    @CsvSource({
        "javax.sql.Any, a database",
        "java.sql.Any, a database",
        "jakarta.data.repository.Any, a database",
        "org.springframework.jdbc.core.Any, a database",
        "com.zaxxer.hikari.Any, a database",
        "io.agroal.api.Any, a database",
        "com.mongodb.client.Any, a database",
        "com.datastax.oss.driver.Any, a database",
        "jakarta.nosql.Any, a database",
        "org.elasticsearch.client.Any, a database",
        "co.elastic.clients.Any, a database",
        "jakarta.persistence.Any, JPA",
        "org.hibernate.Any, JPA",
        "jakarta.jms.Any, JMS",
        "org.apache.kafka.clients.Any, a message broker",
        "com.rabbitmq.client.Any, a message broker",
        "io.nats.client.Any, a message broker",
        "jakarta.resource.cci.Any, a resource adapter",
        "jakarta.mail.Any, mail",
        "java.net.http.Any, an HTTP client",
        "java.net.HttpURLConnection, an HTTP client",
        "java.net.URLConnection, a network connection",
        "java.net.Socket, a network connection",
        "java.net.DatagramSocket, a network connection",
        "java.nio.channels.SocketChannel, a network connection",
        "jakarta.ws.rs.client.Any, an HTTP client",
        "org.eclipse.microprofile.rest.client.Any, an HTTP client",
        "org.apache.http.client.Any, an HTTP client",
        "org.apache.hc.client5.Any, an HTTP client",
        "okhttp3.Any, an HTTP client",
        "javax.naming.ldap.Any, LDAP",
        "javax.naming.Any, JNDI",
        "io.grpc.Any, gRPC",
        "redis.clients.jedis.Any, a cache server",
        "io.lettuce.core.Any, a cache server",
        "net.spy.memcached.Any, a cache server",
        "software.amazon.awssdk.services.s3.Any, a cloud service",
        "com.amazonaws.services.Any, a cloud service",
    })
    void eachKindIsFoundByInjectionAndByCall(String type, String kind) {
        assertThat(new LivenessLint(name -> null).reasons(new LintedCheck("a", "A#b", List.of(), List.of(type), null)))
                .containsExactly("injects " + type + ", " + kind);
        assertThat(new Use(Use.Way.CALLS, type, "any").kind().map(Kind::text)).contains(kind);
    }

    @Test
    void theClientsOfTheJdkAreFoundInCompiledCode() {
        Compiled compiled = Compiled.of("""
                import java.net.*;
                import java.net.http.*;
                class A {
                    void sql(javax.sql.DataSource s) throws Exception { s.getConnection(); }
                    void driver() throws Exception { java.sql.DriverManager.getConnection("a"); }
                    void http(HttpClient c) throws Exception { c.send(null, null); }
                    void url(URL u) throws Exception { u.openConnection(); }
                    void connection(HttpURLConnection c) throws Exception { c.getResponseCode(); }
                    void address() throws Exception { InetAddress.getAllByName("a"); }
                    void channel() throws Exception { java.nio.channels.SocketChannel.open(); }
                    void datagram() throws Exception { new DatagramSocket(); }
                    void jndi() throws Exception { new javax.naming.InitialContext().lookup("a"); }
                    void plain(URL u) { u.getHost(); new java.sql.Timestamp(1).getTime(); }
                    void caught() { try { plain(null); } catch (RuntimeException e) { e.getMessage(); } }
                }
                """);

        assertThat(compiled.reasons("A", "sql"))
                .containsExactly("calls javax.sql.DataSource.getConnection, a database");
        assertThat(compiled.reasons("A", "driver"))
                .containsExactly("calls java.sql.DriverManager.getConnection, a database");
        assertThat(compiled.reasons("A", "http"))
                .containsExactly("calls java.net.http.HttpClient.send, an HTTP client");
        assertThat(compiled.reasons("A", "url"))
                .containsExactly("calls java.net.URL.openConnection, a network connection");
        assertThat(compiled.reasons("A", "connection"))
                .containsExactly("calls java.net.HttpURLConnection.getResponseCode, an HTTP client");
        assertThat(compiled.reasons("A", "address"))
                .containsExactly("calls java.net.InetAddress.getAllByName, a name look-up in the network");
        assertThat(compiled.reasons("A", "channel"))
                .containsExactly("calls java.nio.channels.SocketChannel.open, a network connection");
        assertThat(compiled.reasons("A", "datagram"))
                .containsExactly("creates java.net.DatagramSocket, a network connection");
        assertThat(compiled.reasons("A", "jndi")).containsExactly("calls javax.naming.InitialContext.lookup, JNDI");
        assertThat(compiled.reasons("A", "plain")).isEmpty();
        assertThat(compiled.reasons("A", "caught")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"warn, WARN", "fail, FAIL", "' off ', OFF"})
    void theSettingHasThreeValues(String text, LintMode mode) {
        assertThat(read("healthcheck.liveness-lint", text)).isEqualTo(mode);
    }

    @Test
    void theDefaultIsAWarning() {
        assertThat(read()).isEqualTo(LintMode.WARN);
    }

    @ParameterizedTest
    @CsvSource({"WARN", "error", "on"})
    void anotherValueIsRefused(String text) {
        DeploymentProblems problems = new DeploymentProblems();

        LintMode.read(new SettingsReader(source("test", "healthcheck.liveness-lint", text), problems));

        assertThat(problems.line()).contains("allowed: warn, fail or off");
    }

    private static LintMode read(String... keysAndValues) {
        return LintMode.read(new SettingsReader(source("test", keysAndValues), new DeploymentProblems()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "database",
                "http",
                "healthcheck",
                "tcp",
                "redis",
                "memcached",
                "smtp",
                "imap",
                "nats",
                "zookeeper",
                "kafka",
                "amqp",
                "postgresql",
                "mysql",
                "mongodb",
                "grpc"
            })
    void aReadyMadeCheckOfAnotherProcessIsFoundByItsFactory(String factory) {
        assertThat(new Use(Use.Way.CALLS, "dev.healthcheck.checks.Checks", factory)
                        .kind()
                        .map(Kind::text))
                .contains("a ready-made check of another process");
    }

    @ParameterizedTest
    @ValueSource(strings = {"of", "diskSpace", "executor"})
    void aReadyMadeCheckOfThisProcessIsNone(String factory) {
        assertThat(new Use(Use.Way.CALLS, "dev.healthcheck.checks.Checks", factory).kind())
                .isEmpty();
    }
}
