package dev.healthcheck.it.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads the little of web.xml that an application without a servlet container can follow. */
final class WebXml {

    private WebXml() {}

    /** {@return the first URL pattern of each servlet that has one, by the servlet's name} */
    static Map<String, String> servletMappings(Path webXml) throws Exception {
        if (Files.notExists(webXml)) {
            return Map.of();
        }
        NodeList mappings = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(webXml.toFile())
                .getElementsByTagName("servlet-mapping");
        return IntStream.range(0, mappings.getLength())
                .mapToObj(mappings::item)
                .map(Element.class::cast)
                .collect(Collectors.toMap(
                        mapping -> text(mapping, "servlet-name"),
                        mapping -> text(mapping, "url-pattern"),
                        (a, b) -> a));
    }

    private static String text(Element parent, String tag) {
        return parent.getElementsByTagName(tag).item(0).getTextContent().strip();
    }
}
