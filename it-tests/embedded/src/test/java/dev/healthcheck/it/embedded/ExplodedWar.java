package dev.healthcheck.it.embedded;

import dev.healthcheck.it.server.Trees;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** A WAR as directories, with the bean archive marker where Weld SE looks for it. */
final class ExplodedWar {

    private ExplodedWar() {}

    static void write(Path war, Path root) throws IOException {
        Trees.delete(root);
        try (FileSystem zip = FileSystems.newFileSystem(war)) {
            Trees.copy(zip.getPath("/"), root);
        }
        markBeanArchive(root.resolve("WEB-INF"));
    }

    /** On a server, classes without {@code beans.xml} are a bean archive too: an implicit one. */
    private static void markBeanArchive(Path webInf) throws IOException {
        Path ofServer = webInf.resolve("beans.xml");
        Path ofSe = webInf.resolve("classes/META-INF/beans.xml");
        Files.createDirectories(ofSe.getParent());
        if (Files.exists(ofServer)) {
            Files.move(ofServer, ofSe);
        } else if (Files.notExists(ofSe)) {
            Files.createFile(ofSe);
        }
    }
}
