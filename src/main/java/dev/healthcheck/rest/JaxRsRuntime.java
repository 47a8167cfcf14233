package dev.healthcheck.rest;

import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.RuntimeDelegate;

/** The JAX-RS implementation: a part of the server, or a library of the application. */
final class JaxRsRuntime {
    private JaxRsRuntime() {}

    /**
     * {@return whether JAX-RS is a library of the application}
     *
     * <p>It may then register its servlets after the start of CDI, and does not read all that a server reads.
     */
    static boolean isOfApplication() {
        return Application.class.getClassLoader() == JaxRsRuntime.class.getClassLoader();
    }

    /** {@return whether it ignores a servlet in web.xml that has the name of the JAX-RS class, and no class} */
    static boolean ignoresWebXml() {
        return isOfApplication() && isRestEasy();
    }

    private static boolean isRestEasy() {
        try {
            return RuntimeDelegate.getInstance().getClass().getName().startsWith("org.jboss.resteasy.");
        } catch (RuntimeException | LinkageError none) {
            return false;
        }
    }

    /** {@return whether it finds and uses the coder of RESTEasy, which compresses bytes that are compressed already} */
    static boolean compresses() {
        try {
            Class<?> coder = Class.forName(
                    "org.jboss.resteasy.plugins.interceptors.GZIPEncodingInterceptor",
                    false,
                    JaxRsRuntime.class.getClassLoader());
            return coder.getClassLoader() == JaxRsRuntime.class.getClassLoader();
        } catch (ClassNotFoundException | LinkageError none) {
            return false;
        }
    }
}
