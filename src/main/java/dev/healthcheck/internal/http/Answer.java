package dev.healthcheck.internal.http;

import dev.healthcheck.internal.network.Connection;
import java.io.Closeable;
import java.io.IOException;

/** An answer whose body is still to be read. Its end closes the connection. */
record Answer(Connection connection, Request request, Head head) implements Closeable {

    int code() {
        return head.code();
    }

    Url url() {
        return request.url();
    }

    /** {@return at most so many bytes of the body} */
    Body body(int most) throws IOException {
        return Body.read(connection, head, request.method(), most);
    }

    @Override
    public void close() {
        connection.close();
    }
}
