package dev.healthcheck.internal.environment;

import static dev.healthcheck.internal.environment.JarBuilder.jar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.internal.servlet.DeploymentContext;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WebAppLibrariesTest {

    @Test
    void theJarsOfTheApplicationAreFound() {
        ServletContext application = application(Map.of(
                "/WEB-INF/lib/orders-1.jar",
                jar().maven("org.acme", "orders", "1.2").bytes(),
                "/WEB-INF/lib/json-3.jar",
                jar().bytes(),
                "/WEB-INF/lib/README.txt",
                new byte[0],
                "/WEB-INF/lib/sub/",
                new byte[0]));

        assertThat(versions(application)).isEqualTo(Map.of("org.acme:orders", "1.2", "json", "3"));
    }

    /** RESTEasy SE has a servlet context, and no WAR. */
    @Test
    void withoutAFolderOfLibrariesThoseOfTheClassPathAreFound() {
        assertThat(versions(application(null))).containsKey("org.assertj:assertj-core");
    }

    @Test
    void aServletContextThatThrowsIsLikeNone() {
        ServletContext broken = (ServletContext) Proxy.newProxyInstance(
                WebAppLibrariesTest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (self, method, args) -> {
                    throw new UnsupportedOperationException("WELD-000713");
                });
        DeploymentContext deployment = DeploymentContext.ofStart(broken, ClassLoader.getSystemClassLoader());

        assertThat(versions(broken)).containsKey("org.assertj:assertj-core");
        assertThat(deployment.contextParameters()).isEmpty();
        assertThat(deployment.server()).isEqualTo(ServerFacts.NONE);
        assertThat(deployment.contextPath()).isNull();
        assertThat(deployment.servlets()).isNull();
        assertThat(deployment.webXml().isComplete()).isFalse();
        assertThat(deployment.classFiles()).isNotNull();
        assertThat(deployment.files().list("/WEB-INF/classes/META-INF/sbom/")).isEmpty();
        assertThat(deployment.inServer()).isTrue();
    }

    @Test
    void aJarThatCannotBeOpenedIsListed() {
        ServletContext application = fake(Set.of("/WEB-INF/lib/gone-1.jar"), Map.of());

        assertThat(versions(application)).isEqualTo(Map.of("gone-1.jar", "unreadable"));
    }

    private static Map<String, String> versions(ServletContext application) {
        return new Libraries(List.of(DeploymentContext.ofStart(application, ClassLoader.getSystemClassLoader())
                        .libraries()))
                .versions();
    }

    private static ServletContext application(@Nullable Map<String, byte[]> files) {
        return files == null ? fake(null, Map.of()) : fake(files.keySet(), files);
    }

    /** Knows the two methods that are needed. */
    private static ServletContext fake(@Nullable Set<String> paths, Map<String, byte[]> files) {
        return (ServletContext) Proxy.newProxyInstance(
                WebAppLibrariesTest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (self, method, args) -> {
                    if (method.getName().equals("getResourcePaths")) {
                        return "/WEB-INF/lib/".equals(args[0]) ? paths : null;
                    }
                    byte[] content = files.get((String) args[0]);
                    return content == null || !method.getName().equals("getResourceAsStream")
                            ? null
                            : new ByteArrayInputStream(content);
                });
    }
}
