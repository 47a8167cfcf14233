package dev.healthcheck.clients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plugins of Nagios and Icinga: the exit code is 0, 1, 2 or 3. */
class PluginsIT {

    @ParameterizedTest
    @CsvSource({"check_http, monitoring-plugins-basic", "check_curl, monitoring-plugins-standard"})
    void thePluginOfTheProjectFollows(String plugin, String debianPackage) {
        String path = Installed.program(plugin, debianPackage, "-V");
        try (Shop shop = Shop.open(plugin)) {
            String line = Snippet.of("Nagios and Icinga")
                    .with("check_http", path)
                    .with("web-1.example", "127.0.0.1")
                    .with("8080", Integer.toString(shop.port()))
                    .with("/shop/api", "")
                    .text();

            new Course(shop, () -> code(shop, line)).shows("0", "2");
        }
    }

    @Test
    void theJarAsAPluginFollows() {
        try (Shop shop = Shop.open("jar")) {
            String line = Snippet.of("Nagios and Icinga", 1)
                    .with("java ", Shop.java() + " ")
                    .with("/usr/share/java/jaxrs-healthcheck.jar", Shop.library())
                    .with("web-1.example:8080/shop/api", shop.authority())
                    .text();

            new Course(shop, () -> code(shop, line)).shows("0", "2");

            shop.beginMaintenance("moving the stock");
            assertThat(Program.shell(shop.folder("plugin"), line).output())
                    .startsWith("CRITICAL - ")
                    .contains("maintenance failed (moving the stock)");
        }
    }

    private static String code(Shop shop, String line) {
        return Integer.toString(Program.shell(shop.folder("plugin"), line).code());
    }
}
