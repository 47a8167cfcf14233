package dev.healthcheck.internal.type;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.HealthCheckRegistry;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.internal.settings.SettingSource;
import dev.healthcheck.internal.settings.SettingsReader;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The checks that settings declare by their type.
 *
 * @param checks the checks in the order of their names
 * @param keys the keys of their options
 */
public record TypedChecks(List<TypedCheck> checks, List<Key<?>> keys) {
    private static final String ONE = "checks.NAME.";

    private static final Parser<String> ANY = new Parser<>("any text", text -> text);

    private static final Key<CheckType> TYPE = Key.of(
            ONE + "type",
            "",
            parser(new CheckTypes()),
            "the type of a ready-made check, whose options are further settings of that check");

    public static final List<Key<?>> KEYS = List.of(TYPE);

    /** {@return the checks of the settings} Adds a problem for each bad type and option. */
    public static TypedChecks read(SettingsReader reader, CheckTypes types) {
        List<TypedCheck> checks = new ArrayList<>();
        List<Key<?>> keys = new ArrayList<>();
        Key<CheckType> ofType = new Key<>(TYPE.name(), "", parser(types), false, TYPE.meaning());
        Map<String, CheckType> byName = reader.readNamed(ofType, name -> true);
        // The options of an unknown type are unknown too: the type is the one problem to report.
        ofType.namesIn(reader.keys()).stream()
                .filter(name -> !byName.containsKey(name))
                .map(name -> Key.of(ONE.replace("NAME", name) + "NAME", "", ANY, "an option of an unknown type"))
                .forEach(keys::add);
        byName.forEach((name, type) -> {
            List<Option<?>> options = Option.of(name, type);
            options.forEach(option -> keys.add(option.key));
            read(name, type, options, reader).ifPresent(checks::add);
        });
        return new TypedChecks(List.copyOf(checks), List.copyOf(keys));
    }

    private static Parser<CheckType> parser(CheckTypes types) {
        return new Parser<>(String.join(", ", types.names()), name -> {
            CheckType type = types.type(name.strip());
            Parser.require(type != null);
            return requireNonNull(type);
        });
    }

    /**
     * {@return the names under which a secret option may stand in an output: its key and its environment variable}
     *
     * <p>The name of an option need not sound like a secret.
     */
    public List<String> secretNames() {
        return keys.stream()
                .filter(Key::secret)
                .flatMap(key -> Stream.of(key.name(), SettingSource.variable(key.name())))
                .toList();
    }

    /** Adds the checks to the registry. */
    public void addTo(HealthCheckRegistry registry) {
        checks.forEach(one -> registry.addCheck(one.name(), one.check()));
    }

    /** An option of one check, with the key of its setting. */
    private record Option<T>(CheckOption<T> option, Key<T> key) {
        static List<Option<?>> of(String name, CheckType type) {
            return type.options().stream()
                    .<Option<?>>map(option -> of(name, option))
                    .toList();
        }

        private static <T> Option<T> of(String name, CheckOption<T> option) {
            Key<T> key = Key.of(
                    ONE.replace("NAME", name) + option.name(),
                    option.defaultValue(),
                    new Parser<>(option.allowed(), option::parse),
                    option.meaning());
            return new Option<>(option, option.isSecret() ? key.asSecret() : key);
        }
    }

    private static Optional<TypedCheck> read(
            String name, CheckType type, List<Option<?>> options, SettingsReader reader) {
        DeploymentProblems problems = new DeploymentProblems();
        Map<String, String> texts = new HashMap<>();
        for (Option<?> one : options) {
            if (one.option.isRequired() && !reader.isSet(one.key)) {
                problems.add("%s is not set, and the type %s demands it; allowed: %s"
                        .formatted(one.key.name(), type.name(), one.option.allowed()));
            }
            reader.with(problems).readText(one.key).ifPresent(text -> texts.put(one.option.name(), text));
        }
        reader.problems().addAll(problems.texts());
        return problems.texts().isEmpty() ? create(name, type, options, texts, reader) : Optional.empty();
    }

    private static Optional<TypedCheck> create(
            String name, CheckType type, List<Option<?>> options, Map<String, String> texts, SettingsReader reader) {
        String origin = TYPE.named(name);
        try {
            List<CheckOption<?>> known =
                    options.stream().<CheckOption<?>>map(Option::option).toList();
            return Optional.of(new TypedCheck(name, origin, type, type.create(CheckOptions.of(known, texts))));
        } catch (RuntimeException e) {
            // A type of the application may throw anything.
            reader.problems()
                    .add("%s = '%s': %s"
                            .formatted(
                                    origin, type.name(), e instanceof IllegalArgumentException ? e.getMessage() : e));
            return Optional.empty();
        }
    }
}
