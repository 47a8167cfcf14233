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

    /** The end of the class name that Payara tells for each object, also for a context. */
    private static final String PAYARA = "BindingsIterator";

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

    /** Adds the names below the path. Not each server has each of the contexts, and not each context can be listed. */
    private boolean addBelow(String root, String path, int depth, Map<String, String> tree) {
        Map<String, String> found;
        try {
            found = names.list(path.isEmpty() ? root : root + "/" + path);
        } catch (Exception noContext) {
            return false;
        }
        for (Map.Entry<String, String> one : found.entrySet()) {
            if (left <= 0) {
                return true;
            }
            left--;
            String name = below(root, path, one.getKey());
            boolean listed = depth < DEEPEST && isContext(one.getValue()) && addBelow(root, name, depth + 1, tree);
            if (!listed) {
                tree.put(name, one.getValue().endsWith(PAYARA) ? "unknown" : one.getValue());
            }
        }
        return true;
    }

    /** Payara lists whole names. */
    private static String below(String root, String path, String name) {
        if (name.startsWith(root + "/")) {
            return name.substring(root.length() + 1);
        }
        return path.isEmpty() ? name : path + "/" + name;
    }

    private static boolean isContext(String className) {
        return className.endsWith("Context") || className.endsWith(PAYARA);
    }

    private static List<String> dataSources(Map<String, Map<String, String>> trees) {
        List<String> dataSources = new ArrayList<>();
        trees.forEach((root, tree) -> tree.forEach((name, className) -> {
            if (isDataSource(name, className)) {
                dataSources.add(root + "/" + name);
            }
        }));
        return dataSources;
    }

    /** Some servers do not tell the class before somebody looks up the object; the usual names tell it. */
    private static boolean isDataSource(String name, String className) {
        return className.contains("DataSource") || name.endsWith("DataSource") || ("/" + name).contains("/jdbc/");
    }
}
