package dev.healthcheck.internal.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table of the dependencies outside of the process. It is open: a further library is a further line. */
final class Kinds {
    /** Values and plain data in the packages of the table. */
    private static final Set<String> HARMLESS = Set.of(
            "java.sql.Date",
            "java.sql.JDBCType",
            "java.sql.SQLType",
            "java.sql.Time",
            "java.sql.Timestamp",
            "java.sql.Types",
            "org.bson.types.ObjectId",
            "software.amazon.awssdk.regions.Region");

    private static final List<Kind> ALL = List.of(
            Kind.of("a database", "javax.sql.", "java.sql.", "jakarta.data.repository.", "org.springframework.jdbc."),
            Kind.of("a database", "com.zaxxer.hikari.", "io.agroal.", "io.r2dbc.", "io.vertx.sqlclient.", "org.jooq."),
            Kind.of("a database", "org.jdbi.", "org.apache.ibatis.", "org.neo4j.driver.", "com.couchbase.client."),
            Kind.of("a database", "com.mongodb.", "com.datastax.", "jakarta.nosql.", "org.elasticsearch."),
            Kind.of("a database", "co.elastic.clients.", "org.opensearch.client.", "org.influxdb.", "com.influxdb."),
            Kind.of("JPA", "jakarta.persistence.", "org.hibernate.", "org.eclipse.persistence."),
            Kind.of("JMS", "jakarta.jms.", "org.apache.activemq.", "com.ibm.mq."),
            Kind.of("a message broker", "org.apache.kafka.", "com.rabbitmq.", "io.nats.", "org.apache.pulsar."),
            Kind.of("a message broker", "org.eclipse.microprofile.reactive.messaging.", "org.eclipse.paho."),
            Kind.of("a resource adapter", "jakarta.resource.cci."),
            Kind.of("mail", "jakarta.mail.", "org.apache.commons.mail.", "org.simplejavamail."),
            Kind.of(
                    "an HTTP client",
                    "java.net.http.",
                    "java.net.HttpURLConnection",
                    "javax.net.ssl.HttpsURLConnection"),
            Kind.of("an HTTP client", "jakarta.ws.rs.client.", "org.eclipse.microprofile.rest.client."),
            Kind.of("an HTTP client", "org.apache.http.", "org.apache.hc.", "okhttp3.", "retrofit2.", "feign."),
            Kind.of("an HTTP client", "org.eclipse.jetty.client.", "io.vertx.ext.web.client.", "org.asynchttpclient."),
            Kind.of("a network connection", "java.net.URLConnection", "java.net.JarURLConnection"),
            Kind.of("a network connection", "java.net.URL").calling("openConnection", "openStream", "getContent"),
            Kind.of("a network connection", "java.net.Socket", "java.net.DatagramSocket", "java.net.MulticastSocket"),
            Kind.of("a network connection", "javax.net.SocketFactory", "javax.net.ssl.SSLSocket"),
            Kind.of("a network connection", "javax.net.ssl.SSLSocketFactory", "java.nio.channels.SocketChannel"),
            Kind.of("a network connection", "java.nio.channels.DatagramChannel"),
            Kind.of("a network connection", "java.nio.channels.AsynchronousSocketChannel"),
            Kind.of("a network connection", "org.apache.commons.net.", "com.jcraft.jsch.", "io.netty.bootstrap."),
            Kind.of(
                            "a name look-up in the network",
                            "java.net.InetAddress",
                            "java.net.Inet4Address",
                            "java.net.Inet6Address")
                    .calling("getByName", "getAllByName", "getLocalHost", "getCanonicalHostName", "isReachable"),
            Kind.of("LDAP", "javax.naming.ldap.", "javax.naming.directory.", "com.unboundid.", "org.ldaptive."),
            Kind.of("JNDI", "javax.naming."),
            Kind.of("gRPC", "io.grpc."),
            // The methods whose checks stay in the process are not among these.
            Kind.of("a ready-made check of another process", "dev.healthcheck.checks.Checks")
                    .calling(
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
                            "grpc"),
            Kind.of("a cache server", "redis.clients.", "io.lettuce.", "org.redisson.", "net.spy.memcached."),
            Kind.of("a cache server", "org.infinispan.client.", "com.hazelcast.client.", "net.rubyeye.xmemcached."),
            Kind.of("a cloud service", "software.amazon.awssdk.", "com.amazonaws.", "com.azure.", "com.google.cloud."),
            Kind.of("a cloud service", "io.minio.", "io.fabric8.kubernetes.client.", "io.kubernetes.client."));

    private Kinds() {}

    /** {@return the kind of a type that is injected, created or named} */
    static Optional<Kind> ofType(String type) {
        return isHarmless(type)
                ? Optional.empty()
                : ALL.stream()
                        .filter(kind -> kind.methods().isEmpty() && kind.hasType(type))
                        .findFirst();
    }

    /** {@return the kind of a method that is called} */
    static Optional<Kind> ofCall(String type, String method) {
        return isHarmless(type)
                ? Optional.empty()
                : ALL.stream()
                        .filter(kind -> kind.hasType(type)
                                && (kind.methods().isEmpty() || kind.methods().contains(method)))
                        .findFirst();
    }

    /** An exception tells of a use elsewhere. */
    private static boolean isHarmless(String type) {
        return HARMLESS.contains(type) || type.endsWith("Exception") || type.endsWith("Error");
    }
}
