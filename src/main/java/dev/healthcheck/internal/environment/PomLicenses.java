package dev.healthcheck.internal.environment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the names of the licences in a {@code pom.xml}. It does not read the parent, which is not in the jar. */
final class PomLicenses {
    private static final int MOST = 10;
    private static final String LICENSES = "<licenses";

    private PomLicenses() {}

    /**
     * {@return the names with commas between; empty if the file names none or is not valid} Most files name none: the
     * licences stand in their parents.
     */
    static String read(InputStream pom) throws IOException {
        byte[] bytes = pom.readAllBytes();
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(LICENSES)
                ? Reader.read(new ByteArrayInputStream(bytes))
                : "";
    }

    /** The parser, which the JVM loads only for a file with licences. */
    private static final class Reader {
        /** The factory of the JDK: the factory of a server may load the files that the file refers to. */
        private static final XMLInputFactory FACTORY = factory();

        private static XMLInputFactory factory() {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            return factory;
        }

        static String read(InputStream pom) {
            try {
                return String.join(", ", names(FACTORY.createXMLStreamReader(pom)));
            } catch (XMLStreamException | RuntimeException e) {
                return "";
            }
        }

        /** Stops at the end of the licences: most of the file comes after it. */
        private static List<String> names(XMLStreamReader reader) throws XMLStreamException {
            List<String> names = new ArrayList<>();
            List<String> path = new ArrayList<>();
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    path.add(reader.getLocalName());
                    if (path.equals(List.of("project", "licenses", "license", "name")) && names.size() < MOST) {
                        names.add(reader.getElementText().strip());
                        path.remove(path.size() - 1);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (path.equals(List.of("project", "licenses"))) {
                        return names;
                    }
                    path.remove(path.size() - 1);
                }
            }
            return names;
        }
    }
}
