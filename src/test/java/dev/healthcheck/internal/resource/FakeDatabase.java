package dev.healthcheck.internal.resource;

import dev.healthcheck.testing.Fake;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** A data source whose connection records what a check does to it. */
final class FakeDatabase {
    final List<String> calls = new ArrayList<>();
    final AtomicBoolean autoCommit = new AtomicBoolean(true);
    final AtomicBoolean readOnly = new AtomicBoolean();
    final AtomicReference<String> row = new AtomicReference<>();
    final Fake statement = Fake.recordingTo(calls);
    final Fake connection = Fake.recordingTo(calls);
    final Fake source = Fake.withoutRecord();

    FakeDatabase() {
        statement.answeringWith("executeQuery", sql -> rows());
        connection
                .answering("isValid", true)
                .answering("getNetworkTimeout", 0)
                .answeringWith("getAutoCommit", none -> autoCommit.get())
                .answeringWith("setAutoCommit", value -> set(autoCommit, value[0]))
                .answeringWith("isReadOnly", none -> readOnly.get())
                .answeringWith("setReadOnly", value -> set(readOnly, value[0]))
                .answeringWith("setNetworkTimeout", value -> null)
                .answeringWith("createStatement", none -> statement.as(Statement.class));
        source.answeringWith("getConnection", none -> connection.as(Connection.class));
    }

    private static Object set(AtomicBoolean flag, Object value) {
        flag.set((Boolean) value);
        return null;
    }

    private ResultSet rows() {
        Iterator<String> rows = row.get() == null
                ? List.<String>of().iterator()
                : List.of(row.get()).iterator();
        return Fake.withoutRecord()
                .answeringWith("next", none -> rows.hasNext())
                .answeringWith("getString", column -> rows.next())
                .as(ResultSet.class);
    }

    FakeDatabase with(String value) {
        row.set(value);
        return this;
    }

    DataSource dataSource() {
        return source.as(DataSource.class);
    }

    /** {@return the calls that change the connection or use it} */
    List<String> steps() {
        return calls.stream()
                .filter(call -> !call.startsWith("setNetworkTimeout") && !call.matches("set(Query|Max).*"))
                .toList();
    }
}
