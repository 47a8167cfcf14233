package dev.healthcheck.internal.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSectionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Apache Tomcat (TomEE)/10.1.34 (10.0.0) | Apache Tomcat (TomEE) | 10.1.34",
                "WildFly Full 39.0.0.Final (WildFly Core 31.0.0.Final) - 2.3.18.Final | WildFly Full | 39.0.0.Final",
                "Payara Server  6.2025.1 #badassfish | Payara Server | 6.2025.1",
                "IBM WebSphere Liberty/25.0.0.9 | IBM WebSphere Liberty | 25.0.0.9",
                "jetty/12.0.1 | jetty | 12.0.1",
                "Own Server | Own Server | ''",
                "'' | '' | ''",
            })
    void theNameAndTheVersionAreTakenApart(String info, String name, String version) {
        assertThat(new ServerSection(new ServerFacts(info, "6.0", "/shop", "")).data())
                .containsEntry("info", info)
                .containsEntry("name", name)
                .containsEntry("version", version);
    }

    @Test
    void theDeploymentHasItsPathAndName() {
        assertThat(new ServerSection(new ServerFacts("x", "6.0", "/shop", "Shop")).data())
                .containsEntry("servlet", "6.0")
                .containsEntry("deployment", Map.of("context_path", "/shop", "display_name", "Shop"));
    }

    @Test
    void anApplicationWithoutAServerHasNoName() {
        assertThat(new ServerSection(ServerFacts.NONE).data()).containsEntry("name", "");
    }
}
