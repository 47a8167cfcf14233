package dev.healthcheck.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.testing.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/logo.png",
                "//example.com/logo.png",
                "logo.png",
                "javascript:alert(1)",
                "data:text/html;base64,PGI+",
                "data:image/png;base64,\" onload=\"",
                "/logo.png?a=\""
            })
    void aLogoOfAnotherServerOrOfAnotherKindFailsTheDeployment(String logo) {
        DeploymentProblems problems = new DeploymentProblems();

        Given.settings(problems, "healthcheck.page.logo", logo);

        assertThat(problems.message()).contains("healthcheck.page.logo", "a path on the same server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/shop/logo.svg", "data:image/png;base64,iVBORw0KGgo=", ""})
    void aLogoIsAPathOrAPicture(String logo) {
        assertThat(Given.settings("healthcheck.page.logo", logo).page().logo()).isEqualTo(logo);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.com/login", "//example.com/login", "login", "javascript:alert(1)", "/a\"b"})
    void aLoginOfAnotherServerFailsTheDeployment(String login) {
        DeploymentProblems problems = new DeploymentProblems();

        Given.settings(problems, "healthcheck.page.login", login);

        assertThat(problems.message()).contains("healthcheck.page.login", "a path on the same server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/shop/login", "/oauth2/start?rd=%2Fshop%2Fhealthcheck", ""})
    void aLoginIsAPathAlsoWithAQuery(String login) {
        assertThat(Given.settings("healthcheck.page.login", login).page().login())
                .isEqualTo(login);
    }

    @Test
    void aTitleIsOneLine() {
        DeploymentProblems problems = new DeploymentProblems();

        Given.settings(problems, "healthcheck.page.title", "a\nb");

        assertThat(problems.message()).contains("healthcheck.page.title");
        assertThat(Given.settings("healthcheck.page.title", " Orders ").page().title())
                .isEqualTo("Orders");
    }
}
