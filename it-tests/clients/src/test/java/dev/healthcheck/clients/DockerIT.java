package dev.healthcheck.clients;

import org.junit.jupiter.api.Test;

/** The commands that a container runs in itself. */
class DockerIT {
    private static final String BEFORE = "HEALTHCHECK --interval=10s --timeout=3s CMD ";

    @Test
    void curlFollows() {
        follows("curl", Installed.program("curl", "curl", "--version"), "22");
    }

    @Test
    void wgetFollows() {
        follows("wget", Installed.program("wget", "wget", "--version"), "8");
    }

    @Test
    void wgetOfBusyBoxFollows() {
        follows("busybox", Installed.program("busybox", "busybox", "--help"), "1");
    }

    @Test
    void theJarFollows() {
        follows("java", Shop.java(), "2");
    }

    private static void follows(String name, String path, String failing) {
        try (Shop shop = Shop.open("docker-" + name)) {
            Snippet lines = Snippet.of("Docker")
                    .with("localhost:8080/shop/api", shop.authority())
                    .with("/app/jaxrs-healthcheck.jar", Shop.library());
            String line = path + lines.lineAfter(BEFORE + name);

            new Course(
                            shop,
                            () -> Integer.toString(
                                    Program.shell(shop.folder("command"), line).code()))
                    .shows("0", failing);
        }
    }
}
