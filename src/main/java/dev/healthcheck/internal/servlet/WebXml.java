package dev.healthcheck.internal.servlet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment descriptor says of servlets.
 *
 * @param isComplete whether it is {@code metadata-complete}, so that a server need not look for annotations (Jakarta
 *     Servlet 6.0, 8.1)
 * @param mappings the patterns by the name of their servlet
 * @param texts every text that stands in it, such as names of classes
 */
public record WebXml(boolean isComplete, Map<String, List<String>> mappings, List<String> texts) {
    /** That of an application without one. */
    static final WebXml NONE = new WebXml(false, Map.of(), List.of());

    /** {@return what the file says; nothing where it cannot be read, as the server has its own words for that} */
    static WebXml read(@Nullable InputStream file) {
        if (file == null) {
            return NONE;
        }
        try {
            // The JDK's own, as the server may have another that looks for what the file refers to.
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            return read(factory.createXMLStreamReader(file));
        } catch (XMLStreamException e) {
            return NONE;
        }
    }

    private static WebXml read(XMLStreamReader reader) throws XMLStreamException {
        boolean complete = false;
        Map<String, List<String>> mappings = new LinkedHashMap<>();
        List<String> texts = new ArrayList<>();
        String element = "";
        String servlet = "";
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                element = reader.getLocalName();
                complete |=
                        element.equals("web-app") && "true".equals(reader.getAttributeValue(null, "metadata-complete"));
            } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                String text = reader.getText().strip();
                texts.add(text);
                if (element.equals("servlet-name")) {
                    servlet = text;
                } else if (element.equals("url-pattern")) {
                    mappings.computeIfAbsent(servlet, name -> new ArrayList<>()).add(text);
                }
            }
        }
        return new WebXml(complete, mappings, texts);
    }

    /** {@return whether it names JAX-RS or one of its implementations} */
    public boolean namesJaxRs() {
        return texts.stream()
                .anyMatch(text -> text.startsWith("jakarta.ws.rs.")
                        || text.startsWith("org.glassfish.jersey.")
                        || text.startsWith("org.jboss.resteasy.")
                        || text.startsWith("org.apache.cxf."));
    }
}
