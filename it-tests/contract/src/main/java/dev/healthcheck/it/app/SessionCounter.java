package dev.healthcheck.it.app;

import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the sessions of the application. */
@WebListener
public class SessionCounter implements HttpSessionListener {
    private static final String COUNT = SessionCounter.class.getName();

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        count(event.getSession().getServletContext()).incrementAndGet();
    }

    /** {@return how many have been created so far} */
    static synchronized AtomicInteger count(ServletContext context) {
        if (context.getAttribute(COUNT) == null) {
            context.setAttribute(COUNT, new AtomicInteger());
        }
        return (AtomicInteger) context.getAttribute(COUNT);
    }
}
