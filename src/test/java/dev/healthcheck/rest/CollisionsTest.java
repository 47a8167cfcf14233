package dev.healthcheck.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollisionsTest {
    private final Collisions collisions = new Collisions(
            new Routes("/internal/health", "/environment", null, below -> below.equals("os")),
            CollisionsTest.class.getClassLoader());

    @Path("/internal/")
    public static class Below {
        @GET
        @Path("health")
        public String get() {
            return "";
        }
    }

    @Path("environment")
    public static class Same {
        @GET
        public String get() {
            return "";
        }

        @GET
        @Path("staging")
        public String staging() {
            return "";
        }
    }

    @Path("environment")
    public static class Posting {
        @POST
        public String post() {
            return "";
        }
    }

    @Path("{any}")
    public static class Any {
        @GET
        public String get() {
            return "";
        }
    }

    @Path("internal/health")
    public static class Locator {
        @Path("details")
        public Object locate() {
            return "";
        }
    }

    @Path("internal/health")
    public interface ByName {
        @GET
        @Path("{name: [a-z]{3}}")
        String get();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface RegisterRestClient {}

    @Path("environment")
    @RegisterRestClient
    public interface Client {
        @GET
        String get();
    }

    @Test
    void aTemplateBelowARouteMayBeTheNameOfACheck() {
        assertThat(among(ByName.class)).singleElement().asString().contains(" has a method at /internal/health/{name");
    }

    @Test
    void aClientOfAnotherServiceCollidesWithNothing() {
        assertThat(among(Client.class)).isEmpty();
    }

    @Test
    void aResourceAtARouteIsToldWithTheSettingThatMovesOurs() {
        assertThat(among(Below.class, Same.class))
                .containsExactly(
                        Below.class.getName() + " has a method at /internal/health, where GET, HEAD and OPTIONS are"
                                + " those of the health report; healthcheck.path moves it",
                        Same.class.getName() + " has a method at /environment, where GET, HEAD and OPTIONS are"
                                + " those of the environment report; healthcheck.environment.path moves it");
    }

    @Path("health/{probe}")
    public static class AnyProbe {
        @GET
        public String get() {
            return "";
        }
    }

    @Path("health/orders")
    public static class BesideTheProbes {
        @GET
        public String get() {
            return "";
        }
    }

    @Test
    void aResourceAtARouteOfMicroProfileHealthIsTold() {
        Collisions all = new Collisions(
                new Routes("/healthcheck", "/environment", "/health", below -> false),
                CollisionsTest.class.getClassLoader());

        assertThat(all.among(List.of(AnyProbe.class.getName(), BesideTheProbes.class.getName())))
                .containsExactly(AnyProbe.class.getName()
                        + " has a method at /health/{probe}, where GET, HEAD and OPTIONS are those of the health report"
                        + " of MicroProfile; healthcheck.microprofile.path moves it");
        assertThat(among(AnyProbe.class)).isEmpty();
    }

    @Test
    void aLocatorBelowARouteIsToldToo() {
        assertThat(among(Locator.class)).hasSize(1);
    }

    @Test
    void otherMethodsTemplatesAndClassesAreNot() {
        assertThat(among(Posting.class, Any.class, CollisionsTest.class)).isEmpty();
        assertThat(collisions.among(List.of("absent.Class"))).isEmpty();
    }

    private List<String> among(Class<?>... types) {
        return collisions.among(List.of(types).stream().map(Class::getName).toList());
    }
}
