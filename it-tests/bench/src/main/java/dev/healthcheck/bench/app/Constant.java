package dev.healthcheck.bench.app;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The least that a JAX-RS resource can do: it answers with bytes that it has ready. */
@Path("constant")
@ApplicationScoped
public class Constant {
    public static final String FILE = "constant.json";

    private byte[] body;

    @PostConstruct
    void read() {
        try (InputStream file = Constant.class.getResourceAsStream("/" + FILE)) {
            body = file.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] get() {
        return body;
    }

    /** {@return the same with the headers that our answers have} */
    @GET
    @Path("headed")
    public Response headed() {
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE)
                .header("ETag", "\"0123456789abcdef\"")
                .header("Last-Modified", "Sat, 28 Nov 2026 12:00:00 GMT")
                .header("Vary", "Accept, Accept-Encoding")
                .header("Cache-Control", "no-store")
                .header("Age", 17)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .build();
    }
}
