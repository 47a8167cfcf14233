package dev.healthcheck.internal.environment;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bill of materials as JSON of CycloneDX or SPDX, without its content.
 *
 * @param path the path of the file
 * @param format the name of the format
 * @param version the version of the format
 * @param components the number of the components of CycloneDX, or of the packages of SPDX
 */
record SbomDocument(String path, String format, String version, int components) {
    private static final int MOST_BYTES = 50_000_000;

    /** The names of the members that tell the version, each with the name of its format. */
    private static final Map<String, String> FORMATS = Map.of("specVersion", "CycloneDX", "spdxVersion", "SPDX");

    /** {@return the document in the file} A file of another kind has the format {@code unknown}. */
    static SbomDocument read(String path, InputStream content) {
        try {
            // The parser reads event by event, because such a file may have megabytes.
            return read(path, JsonProvider.provider().createParser(new LimitedStream(content, MOST_BYTES)));
        } catch (RuntimeException e) {
            return new SbomDocument(path, "unreadable", "", 0);
        }
    }

    private static SbomDocument read(String path, JsonParser parser) {
        String format = "unknown";
        String version = "";
        int components = 0;
        if (parser.hasNext() && parser.next() == Event.START_OBJECT) {
            for (Event event = parser.next(); event == Event.KEY_NAME; event = parser.next()) {
                String name = parser.getString();
                Event value = parser.next();
                if (FORMATS.containsKey(name) && value == Event.VALUE_STRING) {
                    format = FORMATS.getOrDefault(name, format);
                    version = parser.getString().replaceFirst("^SPDX-", "");
                } else if (value == Event.START_ARRAY && (name.equals("components") || name.equals("packages"))) {
                    components = count(parser);
                } else {
                    skip(parser, value);
                }
            }
        }
        return new SbomDocument(path, format, version, components);
    }

    private static int count(JsonParser parser) {
        int count = 0;
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            count++;
            skip(parser, event);
        }
        return count;
    }

    /** Skips the rest of the value without a recursion, which deep values would end. */
    private static void skip(JsonParser parser, Event first) {
        int depth = depth(first);
        while (depth > 0) {
            depth += depth(parser.next());
        }
    }

    private static int depth(Event event) {
        return switch (event) {
            case START_OBJECT, START_ARRAY -> 1;
            case END_OBJECT, END_ARRAY -> -1;
            default -> 0;
        };
    }

    Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("path", path);
        shown.put("format", format);
        shown.put("version", version);
        shown.put("components", components);
        return shown;
    }

    /** Ends after a number of bytes. Does not close the other stream, which may be one entry of many. */
    private static final class LimitedStream extends InputStream {
        private final InputStream content;
        private int left;

        LimitedStream(InputStream content, int most) {
            this.content = content;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int one = left > 0 ? content.read() : -1;
            left--;
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = left > 0 ? content.read(bytes, offset, Math.min(length, left)) : -1;
            left -= Math.max(0, count);
            return count;
        }
    }
}
