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
 * The servlets of a deployment descriptor.
 *
 * @param isComplete whether it is {@code metadata-complete}: then a server need not read annotations (Jakarta Servlet
 *     6.0, 8.1)
 * @param mappings the URL patterns by the name of their servlet
 * @param texts every text in the descriptor, such as class names
 */
public record WebXml(boolean isComplete, Map<String, List<String>> mappings, List<String> texts) {
    /** The descriptor of an application without web.xml. */
    static final WebXml NONE = new WebXml(false, Map.of(), List.of());

    /** {@return the content of the file; empty if the file is not valid, because the server reports that itself} */
    static WebXml read(@Nullable InputStream file) {
        if (file == null) {
            return NONE;
        }
        try {
            // The factory of the JDK: the factory of a server may load the files that the descriptor refers to.
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

    /** {@return whether the descriptor names a class of JAX-RS or of one of its implementations} */
    public boolean namesJaxRs() {
        return texts.stream()
                .anyMatch(text -> text.startsWith("jakarta.ws.rs.")
                        || text.startsWith("org.glassfish.jersey.")
                        || text.startsWith("org.jboss.resteasy.")
                        || text.startsWith("org.apache.cxf."));
    }
}
