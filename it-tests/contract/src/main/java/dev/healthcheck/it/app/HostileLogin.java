package dev.healthcheck.it.app;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;

/** A login that has lost its realm: the header says what breaks. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class HostileLogin implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        String broken = request.getHeaderString("X-Broken");
        if (broken != null) {
            request.setSecurityContext(new Broken(broken));
        }
    }

    private record Broken(String what) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return switch (what) {
                case "user" -> throw new IllegalStateException("the realm is gone");
                case "error" -> throw new NoClassDefFoundError("the realm");
                case "nobody" -> null;
                default -> () -> "ada";
            };
        }

        @Override
        public boolean isUserInRole(String role) {
            if (what.equals("role")) {
                throw new UnsupportedOperationException("the realm has no roles");
            }
            return true;
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public String getAuthenticationScheme() {
            return "X-Broken";
        }
    }
}
