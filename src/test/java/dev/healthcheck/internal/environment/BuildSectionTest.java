package dev.healthcheck.internal.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BuildSectionTest {
    private static final String CLASSES = "/WEB-INF/classes/";

    @Test
    void anApplicationWithoutTheseFilesHasNoFacts() throws Exception {
        assertThat(new BuildSection(new FakeFiles()).data()).isEmpty();
    }

    @Test
    void theBuildIsToldWithoutItsPrefix() throws Exception {
        FakeFiles files = new FakeFiles()
                .with(
                        CLASSES + "META-INF/build-info.properties",
                        "build.artifact=shop\nbuild.time=2026-01-01T00:00:00Z\nother=x\n");

        assertThat(new BuildSection(files).data())
                .isEqualTo(Map.of("info", Map.of("artifact", "shop", "time", "2026-01-01T00:00:00Z", "other", "x")));
    }

    @Test
    void theCommitIsToldInFullAndTheAuthorIsNot() throws Exception {
        FakeFiles files = new FakeFiles().with(CLASSES + "git.properties", """
                git.branch=main
                git.commit.id=4f2a91c0
                git.commit.id.abbrev=4f2
                git.commit.time=2026-01-01T00:00:00Z
                git.commit.user.email=ada@example.org
                git.dirty=false
                git.remote.origin.url=https://user:secret@example.org/shop
                git.tags=
                """);

        assertThat(new BuildSection(files).data())
                .isEqualTo(Map.of(
                        "git",
                        Map.of(
                                "branch",
                                "main",
                                "commit",
                                "4f2a91c0",
                                "time",
                                "2026-01-01T00:00:00Z",
                                "dirty",
                                false)));
    }

    @Test
    void aDirtyTreeIsTold() throws Exception {
        FakeFiles files = new FakeFiles().with(CLASSES + "git.properties", "git.dirty=true");

        assertThat(new BuildSection(files).data()).isEqualTo(Map.of("git", Map.of("dirty", true)));
    }

    @Test
    void theManifestIsThatOfTheWar() throws Exception {
        FakeFiles files =
                new FakeFiles().with("/META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nImplementation-Version: 1.2\n");

        assertThat(new BuildSection(files).data())
                .isEqualTo(Map.of("manifest", Map.of("Manifest-Version", "1.0", "Implementation-Version", "1.2")));
    }

    @Test
    void hugeFilesAreCut() throws Exception {
        String many = IntStream.range(0, 300)
                .mapToObj(i -> "build.k" + i + "=" + "x".repeat(2000))
                .collect(Collectors.joining("\n"));
        FakeFiles files = new FakeFiles().with(CLASSES + "META-INF/build-info.properties", many);

        Map<?, ?> info = (Map<?, ?>) new BuildSection(files).data().get("info");

        assertThat(info).hasSize(100);
        assertThat(info.values())
                .allSatisfy(value -> assertThat(value.toString()).hasSize(1001).endsWith("…"));
    }
}
