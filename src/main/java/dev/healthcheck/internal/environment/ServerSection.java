package dev.healthcheck.internal.environment;

import dev.healthcheck.Section;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server, and the deployment of the application. */
public final class ServerSection implements Section {
    /** The name before a slash or a space, and the version, which starts with a digit. */
    private static final Pattern INFO = Pattern.compile("(.+?)[/ ]v?(\\d[\\w.+-]*)");

    private final ServerFacts facts;

    public ServerSection(ServerFacts facts) {
        this.facts = facts;
    }

    @Override
    public Map<String, Object> data() {
        Matcher info = INFO.matcher(facts.info());
        boolean hasVersion = info.lookingAt();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", hasVersion ? info.group(1).strip() : facts.info());
        data.put("version", hasVersion ? info.group(2) : "");
        data.put("info", facts.info());
        data.put("servlet", facts.servletVersion());
        Map<String, Object> deployment = new LinkedHashMap<>();
        deployment.put("context_path", facts.contextPath());
        deployment.put("display_name", facts.displayName());
        data.put("deployment", deployment);
        return data;
    }
}
