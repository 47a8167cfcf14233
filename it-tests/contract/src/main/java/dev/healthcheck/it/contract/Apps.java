package dev.healthcheck.it.contract;

import dev.healthcheck.it.app.Rest;
import dev.healthcheck.it.server.Wars;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** WARs with the jar under test in WEB-INF/lib. */
final class Apps {
    private Apps() {}

    /** {@return a WAR whose JAX-RS application at /api leaves all to the server} */
    static WebArchive app(String name, Class<?>... classes) {
        return withoutRest(name, classes).addClass(Rest.class);
    }

    /** {@return a WAR that declares no JAX-RS application} */
    static WebArchive withoutRest(String name, Class<?>... classes) {
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addAsLibrary(Wars.library())
                .addClasses(classes)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    /** {@return a WAR as others are, but without the jar under test} */
    static WebArchive withoutLibrary(String name, Class<?>... classes) {
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addClass(Rest.class)
                .addClasses(classes)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    /** {@return the WAR with settings in its file} */
    static WebArchive with(WebArchive war, String... settings) {
        return war.addAsResource(
                new StringAsset(String.join("\n", settings)), "META-INF/microprofile-config.properties");
    }

    static WebArchive app(String name, String[] settings, Class<?>... classes) {
        return with(app(name, classes), settings);
    }
}
