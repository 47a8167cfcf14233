package dev.healthcheck.internal.network;

import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A password: from an option, or from a file that each use reads, because secrets are renewed while the application
 * runs.
 */
public final class Secret {
    private static final int LONGEST = 64 * 1024;

    private final String text;
    private final @Nullable Path file;

    private Secret(String text, @Nullable Path file) {
        this.text = text;
        this.file = file;
    }

    /**
     * {@return the password of one check; empty if neither option is set}
     *
     * @throws IllegalArgumentException if both options are set
     */
    public static Secret of(CheckOptions options, CheckOption<String> password, CheckOption<String> passwordFile) {
        String text = options.find(password).orElse("");
        Path file = options.find(passwordFile).map(Path::of).orElse(null);
        if (!text.isEmpty() && file != null) {
            throw new IllegalArgumentException(
                    "%s and %s are both set; allowed: one of them".formatted(password.name(), passwordFile.name()));
        }
        return new Secret(text, file);
    }

    /** {@return whether one of the options is set} */
    public boolean isSet() {
        return file != null || !text.isEmpty();
    }

    /** {@return the password} A line end at the end of the file does not belong to it. */
    public String value() throws IOException {
        if (file == null) {
            return text;
        }
        try (var content = Files.newInputStream(file)) {
            return new String(content.readNBytes(LONGEST), StandardCharsets.UTF_8).replaceAll("[\\r\\n]+$", "");
        } catch (NoSuchFileException e) {
            throw new IOException("the password file " + file + " does not exist: is the secret mounted?", e);
        } catch (IOException e) {
            throw new IOException("the password file %s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** {@return a mask, so that no message shows the password by accident} */
    @Override
    public String toString() {
        return "********";
    }
}
