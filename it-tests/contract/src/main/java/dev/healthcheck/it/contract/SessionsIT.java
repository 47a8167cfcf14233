package dev.healthcheck.it.contract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.SessionCount;
import dev.healthcheck.it.app.SessionCounter;
import dev.healthcheck.it.app.SessionKeeper;
import dev.healthcheck.it.app.ThrowingCheck;
import dev.healthcheck.it.app.WhoAmI;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import dev.healthcheck.it.server.Users;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Applications with a login of the server's own: our answers begin no session, set no cookie and lead nowhere else. */
class SessionsIT {
    private static final String NOBODY = "X-Nobody: x";
    private static final String BROWSER = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String ADA = basic("ada");
    private static final String EVE = basic("eve");
    private static final String[] ROUTES = {
        "api/healthcheck",
        "api/healthcheck/throws_exception",
        "api/healthcheck/typo",
        "api/healthcheck/history",
        "api/healthcheck?fresh",
        "api/environment"
    };

    /** Whoever has logged in may pass; who sees what is for us to decide. */
    private static final String CONSTRAINT = """
            <security-constraint>
                <web-resource-collection><web-resource-name>c</web-resource-name>%s</web-resource-collection>
                <auth-constraint><role-name>**</role-name></auth-constraint>
            </security-constraint>
            """;

    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                %s
                <login-config>%s</login-config>
                <security-role><role-name>ops</role-name></security-role>
                <security-role><role-name>guest</role-name></security-role>
            </web-app>
            """;

    private static final String BASIC = "<auth-method>BASIC</auth-method><realm-name>file</realm-name>";
    private static final String FORM = """
            <auth-method>FORM</auth-method><form-login-config>
            <form-login-page>/login.html</form-login-page><form-error-page>/login.html</form-error-page>
            </form-login-config>
            """;

    private static final String PAYARA_ROLES = """
            <glassfish-web-app>
                <security-role-mapping><role-name>ops</role-name><group-name>ops</group-name></security-role-mapping>
                <security-role-mapping><role-name>guest</role-name><group-name>guest</group-name></security-role-mapping>
            </glassfish-web-app>
            """;

    @BeforeEach
    void hasSessions(Server server) {
        Needs.servlets(server);
    }

    @Test
    void withALoginByPasswordOnlyTheRoleGetsIn(Server server) {
        Needs.users(server);
        String protectedPaths =
                "<url-pattern>/api/environment</url-pattern><url-pattern>/api/healthcheck/*</url-pattern>";
        try (Deployment app = Deployment.of(
                server, war("login-basic", CONSTRAINT.formatted(protectedPaths), BASIC, SessionKeeper.class))) {
            assertThat(Wire.get(app.at("api/environment"), ADA).status()).isEqualTo(200);
            assertThat(Wire.get(app.at("api/healthcheck/history"), ADA).status())
                    .isEqualTo(200);
            assertThat(Wire.get(app.at("api/healthcheck/throws_exception?fresh"), ADA)
                            .body())
                    .contains("throws_exception");
            Wire refused = Wire.get(app.at("api/environment"), EVE);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.isOurs()).isTrue();
            assertThat(Wire.get(app.at("api/environment")).status()).isEqualTo(401);
            assertNoTraces(app, NOBODY, ADA, EVE);
        }
    }

    @Test
    void withALoginFormNobodyIsSentToIt(Server server) {
        String elsewhere = "<url-pattern>/own/secret</url-pattern>";
        try (Deployment app =
                Deployment.of(server, war("login-form", CONSTRAINT.formatted(elsewhere), FORM, SessionKeeper.class))) {
            assertThat(Wire.get(app.at("api/environment")).status()).isEqualTo(403);
            assertNoTraces(app, NOBODY, ADA);
        }
    }

    @Test
    void theLoginOfTheServerCarriesABrowserIn(Server server) {
        Needs.users(server);
        String secret = "<url-pattern>/own/secret</url-pattern>";
        try (Deployment app = Deployment.of(
                server,
                war(
                        "login-browser",
                        CONSTRAINT.formatted(secret),
                        FORM,
                        SessionKeeper.class,
                        "healthcheck.page.login=/login-browser/own/secret"))) {
            Wire stranger = Wire.get(app.at("api/healthcheck/throws_exception"), BROWSER);
            Wire form = Wire.get(app.at("own/secret"), BROWSER);
            String before = cookie(form, "");
            Wire login = post(
                    app.at("j_security_check"), "j_username=ada&j_password=" + Users.PASSWORD, "Cookie: " + before);
            String after = cookie(login, before);
            // Some servers keep the login when the browser follows the redirect.
            String cookie = cookie(Wire.get(app.at("own/secret"), BROWSER, "Cookie: " + after), after);
            Wire page = Wire.get(app.at("api/healthcheck/throws_exception"), BROWSER, "Cookie: " + cookie);

            assertThat(stranger.status()).isEqualTo(403);
            assertThat(stranger.body()).contains("<h1>No access</h1>", "href=\"/login-browser/own/secret\"");
            assertThat(form.body()).isEqualTo("log in");
            assertThat(login.header("Location")).endsWith("/login-browser/own/secret");
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.body()).contains("<h1>Failed</h1>", "throws_exception");
            assertThat(Wire.get(app.at("api/environment"), BROWSER, "Cookie: " + cookie)
                            .status())
                    .isEqualTo(200);
        }
    }

    private static Wire post(String address, String body, String cookie) {
        String host = address.substring("http://".length()).split("/", 2)[0];
        return Wire.send(
                host,
                "POST " + address.substring(address.indexOf(host) + host.length()) + " HTTP/1.1",
                "Host: " + host,
                cookie,
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + body.length(),
                "Connection: close\r\n\r\n" + body);
    }

    private static String cookie(Wire answer, String known) {
        String changed = answer.header("Set-Cookie");
        return changed == null ? known : changed.split(";")[0];
    }

    /** Servers hand the security context of a thread on to those that it makes. */
    @ParameterizedTest
    @ValueSource(strings = {"auto", "java:comp/DefaultManagedExecutorService"})
    void noCheckRunsAsWhoeverAsksFirst(String executor, Server server) {
        Needs.sessionBeans(server);
        Needs.users(server);
        WebArchive war = war(
                        executor.equals("auto") ? "who-am-i" : "who-am-i-there",
                        CONSTRAINT.formatted("<url-pattern>/api/healthcheck</url-pattern>"),
                        BASIC,
                        SessionKeeper.class,
                        "healthcheck.executor=" + executor)
                .addClass(WhoAmI.class);
        try (Deployment app = Deployment.of(server, war)) {
            String asAda = caller(app, ADA);
            String asEve = caller(app, EVE);

            assertThat(asAda).contains("isOps:false").doesNotContain("ada");
            assertThat(asEve).isEqualTo(asAda);
        }
    }

    private static String caller(Deployment app, String login) {
        Wire.get(app.at("api/healthcheck"), login);
        return JsonPath.from(Wire.get(app.at("api/healthcheck"), ADA).body())
                .getString("results.find { it.checker == 'caller' }.output");
    }

    private static void assertNoTraces(Deployment app, String... callers) {
        int before = sessions(app);
        for (String caller : callers) {
            for (String route : ROUTES) {
                for (String method : List.of("GET", "HEAD", "OPTIONS", "POST")) {
                    assertNoTrace(Wire.ask(method, app.at(route), caller, "Content-Length: 0"));
                }
            }
        }
        assertThat(sessions(app)).isEqualTo(before);
        // Proves that a session would have shown.
        assertThat(Wire.get(app.at("own/page")).header("Set-Cookie")).contains("JSESSIONID");
        assertThat(sessions(app)).isEqualTo(before + 1);
    }

    private static void assertNoTrace(Wire answer) {
        assertThat(answer.status()).isIn(200, 401, 403, 404, 405, 503);
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(answer.header("Location")).isNull();
        assertThat(answer.toString()).doesNotContainIgnoringCase("jsessionid");
    }

    private static int sessions(Deployment app) {
        return Integer.parseInt(Wire.get(app.at("api/sessions")).body());
    }

    private static WebArchive war(String name, String constraint, String login, Class<?> filter, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("healthcheck.details=role:ops");
        all.add("healthcheck.environment.access=role:ops");
        return Apps.app(
                        name,
                        all.toArray(String[]::new),
                        ThrowingCheck.class,
                        SessionCounter.class,
                        SessionCount.class,
                        filter)
                .addAsWebResource(new StringAsset("log in"), "login.html")
                .addAsWebInfResource(new StringAsset(PAYARA_ROLES), "glassfish-web.xml")
                .setWebXML(new StringAsset(WEB_XML.formatted(constraint, login)));
    }

    private static String basic(String user) {
        String credentials = user + ":" + Users.PASSWORD;
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(US_ASCII));
    }
}
