package dev.healthcheck.internal.environment;

import dev.healthcheck.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The names of the application in JNDI, with the class of each object as the server tells it. The section creates no
 * object and reads no value, so that it opens no connection and shows no address.
 */
public final class ResourcesSection implements Section {
    private static final int DEEPEST = 6;
    private static final int MOST = 500;

    private final NamingSource names;
    private int left = MOST;

    /** Creates the section of this application. One thread uses it once. */
    public ResourcesSection() {
        this(new JndiNames());
    }

    ResourcesSection(NamingSource names) {
        this.names = names;
    }

    @Override
    public Map<String, Object> data() {
        Map<String, Map<String, String>> trees = new LinkedHashMap<>();
        for (String root : roots()) {
            Map<String, String> tree = new TreeMap<>();
            addBelow(root, "", 0, tree);
            if (!tree.isEmpty()) {
                trees.put(root, tree);
            }
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("data_sources", dataSources(trees));
        data.put("names", trees);
        data.put("complete", left > 0);
        return data;
    }

    /** The global names are those of all applications of the server: the section shows only those of this one. */
    private Set<String> roots() {
        Set<String> roots = new LinkedHashSet<>(List.of("java:comp/env", "java:module", "java:app"));
        String application = names.text("java:app/AppName");
        String module = names.text("java:module/ModuleName");
        if (!application.isEmpty()) {
            roots.add("java:global/" + application);
        }
        if (!module.isEmpty()) {
            roots.add("java:global/" + module);
        }
        return roots;
    }

    private void addBelow(String root, String path, int depth, Map<String, String> tree) {
        Map<String, String> found;
        try {
            found = names.list(path.isEmpty() ? root : root + "/" + path);
        } catch (Exception noContext) {
            // Not each server has each of these contexts, and not each context can be listed.
            return;
        }
        for (Map.Entry<String, String> one : found.entrySet()) {
            if (left <= 0) {
                return;
            }
            left--;
            String name = path.isEmpty() ? one.getKey() : path + "/" + one.getKey();
            if (isContext(one.getValue()) && depth < DEEPEST) {
                addBelow(root, name, depth + 1, tree);
            } else {
                tree.put(name, one.getValue());
            }
        }
    }

    private static boolean isContext(String className) {
        return className.endsWith("Context");
    }

    private static List<String> dataSources(Map<String, Map<String, String>> trees) {
        List<String> dataSources = new ArrayList<>();
        trees.forEach((root, tree) -> tree.forEach((name, className) -> {
            if (className.contains("DataSource")) {
                dataSources.add(root + "/" + name);
            }
        }));
        return dataSources;
    }
}
