package dev.healthcheck.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** Loads all classes anew, as the class loader of a web application, except those of some packages. */
public final class HidingLoader extends ClassLoader {
    private static final List<String> OF_JDK = List.of(
            "java.", "javax.crypto", "javax.management", "javax.naming", "javax.net", "javax.security", "javax.sql");
    private static final List<String> MORE_OF_JDK =
            List.of("javax.xml", "jdk.", "sun.", "com.sun.", "org.w3c.", "org.xml.");

    private final String hidden;

    /** @param hidden the beginning of the names of absent classes */
    public HidingLoader(ClassLoader complete, String hidden) {
        super(complete);
        this.hidden = hidden;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            if (name.startsWith(hidden)) {
                throw new ClassNotFoundException(name);
            }
            return isOfJdk(name) ? super.loadClass(name, resolve) : defined(name);
        }
    }

    private static boolean isOfJdk(String name) {
        return OF_JDK.stream().anyMatch(name::startsWith)
                || MORE_OF_JDK.stream().anyMatch(name::startsWith);
    }

    private Class<?> defined(String name) throws ClassNotFoundException {
        try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = file.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    /** An absent implementation has no file of its services either. */
    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> all = Collections.list(super.getResources(name));
        all.removeIf(file -> file.toString().contains(artifact()));
        return Collections.enumeration(all);
    }

    private String artifact() {
        return "/" + hidden.substring(hidden.lastIndexOf('.', hidden.length() - 2) + 1) + "-";
    }
}
