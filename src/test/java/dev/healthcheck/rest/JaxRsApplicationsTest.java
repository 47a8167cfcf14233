package dev.healthcheck.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JaxRsApplicationsTest {

    @ApplicationPath("api/")
    public static class Scanning extends Application {}

    @ApplicationPath("/v2/*")
    public static class Listing extends Scanning {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of();
        }
    }

    public static class Unannotated extends Application {}

    @Test
    void thePathIsThatOfTheAnnotation() {
        assertThat(JaxRsApplication.of(Scanning.class, List.of()))
                .isEqualTo(new JaxRsApplication(Scanning.class.getName(), List.of("/api"), false));
    }

    @Test
    void mappingsOfTheServletCountMore() {
        assertThat(JaxRsApplication.of(Scanning.class, List.of("/*", "/rest/*")).paths())
                .containsExactly("", "/rest");
    }

    @Test
    void oneThatNamesItsClassesListsThem() {
        assertThat(JaxRsApplication.of(Listing.class, List.of()))
                .isEqualTo(new JaxRsApplication(Listing.class.getName(), List.of("/v2"), true));
    }

    @Test
    void withoutAnnotationAndMappingThePathIsNotKnown() {
        assertThat(JaxRsApplication.of(Unannotated.class, List.of()).paths()).isEmpty();
    }

    @Test
    void otherClassesAreNone() {
        assertThat(JaxRsApplication.of(String.class, List.of("/x"))).isNull();
        assertThat(JaxRsApplication.of(Application.class, List.of("/x"))).isNull();
    }
}
