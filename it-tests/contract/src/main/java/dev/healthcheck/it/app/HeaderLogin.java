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
import java.util.List;

/** Stands for whatever authenticates an application's requests: believes a header with a name and its roles. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class HeaderLogin implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        String login = request.getHeaderString("X-Login");
        if (login != null) {
            List<String> nameAndRoles = List.of(login.split(" "));
            request.setSecurityContext(new Login(nameAndRoles.get(0), nameAndRoles));
        }
    }

    private record Login(String name, List<String> roles) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return () -> name;
        }

        @Override
        public boolean isUserInRole(String role) {
            return roles.subList(1, roles.size()).contains(role);
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return "X-Login";
        }
    }
}
