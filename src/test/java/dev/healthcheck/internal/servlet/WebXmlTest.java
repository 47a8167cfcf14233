package dev.healthcheck.internal.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebXmlTest {

    @Test
    void theMappingsOfEachServletAreRead() {
        WebXml webXml = read("""
                <!DOCTYPE web-app SYSTEM "file:///absent.dtd">
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0" metadata-complete="true">
                    <!-- metadata-complete="false" -->
                    <servlet><servlet-name> jakarta.ws.rs.core.Application </servlet-name></servlet>
                    <servlet-mapping>
                        <servlet-name>jakarta.ws.rs.core.Application</servlet-name>
                        <url-pattern>/api/*</url-pattern>
                        <url-pattern>/v2/*</url-pattern>
                    </servlet-mapping>
                </web-app>
                """);

        assertThat(webXml.isComplete()).isTrue();
        assertThat(webXml.namesJaxRs()).isTrue();
        assertThat(webXml.mappings())
                .containsExactly(entry("jakarta.ws.rs.core.Application", List.of("/api/*", "/v2/*")));
    }

    @Test
    void aCommentDeclaresNothing() {
        WebXml webXml = read("""
                <web-app>
                    <!-- metadata-complete="true" <servlet-name>jakarta.ws.rs.core.Application</servlet-name> -->
                    <display-name>Shop</display-name>
                </web-app>
                """);

        assertThat(webXml.isComplete()).isFalse();
        assertThat(webXml.namesJaxRs()).isFalse();
    }

    @Test
    void theServletOfAnImplementationCountsAsJaxRs() {
        assertThat(read("<a><servlet-class>org.glassfish.jersey.servlet.ServletContainer</servlet-class></a>")
                        .namesJaxRs())
                .isTrue();
    }

    @Test
    void whatCannotBeReadSaysNothing() {
        assertThat(read("<web-app metadata-complete='true'>")).isEqualTo(WebXml.NONE);
        assertThat(read("")).isEqualTo(WebXml.NONE);
        assertThat(WebXml.read(null)).isEqualTo(WebXml.NONE);
    }

    private static WebXml read(String text) {
        return WebXml.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
