package dev.healthcheck.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.BadConfig;
import dev.healthcheck.it.app.Csv;
import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.app.Wrong;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import dev.healthcheck.it.server.Wars;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What is wrong fails the deployment, all of it in one message. */
class WrongDeploymentsIT {

    @Test
    void badSettings(Server server) {
        String[] settings = {
            "healthcheck.timeuot=3s",
            "healthcheck.success-ttl=soon",
            "healthcheck.success-status=302",
            "healthcheck.failed-status=200",
            "healthcheck.path=health",
            "healthcheck.failed-headers.Content-Length=1",
            "healthcheck.environment.access=everyone",
            "healthcheck.environment.sections=os,jaav",
            "healthcheck.checks.orders.enabled=perhaps"
        };

        String failure = Deployment.failureOf(server, Apps.app("bad-settings", settings, TwoChecks.class));

        assertThat(failure)
                .contains("HC0001", "9 problems")
                .contains("healthcheck.timeuot is no setting; did you mean healthcheck.timeout?")
                .contains("healthcheck.success-ttl = 'soon'", "or off")
                .contains("healthcheck.success-status = '302'", "allowed: 200 to 299")
                .contains("healthcheck.failed-status = '200'", "allowed: 400 to 599")
                .contains("healthcheck.path = 'health'")
                .contains("healthcheck.failed-headers.Content-Length = '1'")
                .contains(
                        "healthcheck.environment.access = 'everyone'",
                        "allowed: always or public, authenticated, role:NAME")
                .contains("healthcheck.environment.sections = 'os,jaav'")
                .contains("healthcheck.checks.orders.enabled = 'perhaps'", "allowed: true or false");
    }

    @Test
    void badDeclarations(Server server) {
        String failure = Deployment.failureOf(
                server,
                Apps.app(
                        "bad-declarations", Wrong.class, Wrong.Parent.class, Wrong.Methods.class, Wrong.NoCheck.class));

        String methods = Wrong.Methods.class.getName();
        assertThat(failure)
                .contains("HC0001", "8 problems")
                .contains("@HealthCheck on " + methods + "#saysNothing(): the method is void")
                .contains("@HealthCheck on " + methods
                        + "#keepsItsFirstResult(): the method has the scope @RequestScoped")
                .contains("@HealthCheck on " + Wrong.Parent.class.getName() + "#inherited(): CDI does not inherit it")
                .contains("'taken'", methods + "#one() and " + methods + "#two()")
                .contains("timeout = 'soon' (@HealthCheck on " + methods + "#late())")
                .contains("@HealthCheck on " + methods + "#nameless(): the name ' '")
                .contains(
                        "@EnvironmentSection on " + methods + "#java(): the name 'java' is taken by a built-in section")
                .contains("@HealthCheck on " + Wrong.NoCheck.class.getName() + ": the class does not implement");
    }

    @Test
    void badSettingsInCode(Server server) {
        String failure = Deployment.failureOf(server, Apps.app("bad-code", BadConfig.class));

        assertThat(failure).contains("HC0001", "healthcheck.failed-status = '302' (HealthCheckConfig)");
    }

    @Test
    void anUnknownFormat(Server server) {
        String failure = Deployment.failureOf(
                server, Apps.app("bad-format", new String[] {"healthcheck.failed-format=cvs"}, Csv.class));

        assertThat(failure).contains("healthcheck.failed-format = 'cvs'", "did you mean csv?");
    }

    @Test
    void twoCopiesOfTheJar(Server server) {
        WebArchive war = Apps.app("two-jars", TwoChecks.class).addAsLibrary(Wars.library(), "healthcheck-old.jar");

        String failure = Deployment.failureOf(server, war);

        assertThat(failure)
                .contains("HC0001", "the library is there more than once")
                .containsPattern("healthcheck-old\\.jar.* and .*jaxrs-healthcheck-[^/]*\\.jar");
    }
}
