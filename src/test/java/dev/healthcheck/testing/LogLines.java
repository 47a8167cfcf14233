package dev.healthcheck.testing;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.CopyOnWriteArrayList;

/** A logger that keeps its lines, each with its level in front. */
public final class LogLines implements System.Logger {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    public List<String> lines() {
        return lines;
    }

    @Override
    public String getName() {
        return "test";
    }

    @Override
    public boolean isLoggable(Level level) {
        return true;
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String text, Throwable thrown) {
        lines.add(level + " " + text + " " + thrown);
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String text, Object... parameters) {
        lines.add(level + " "
                + (parameters == null || parameters.length == 0 ? text : MessageFormat.format(text, parameters)));
    }
}
