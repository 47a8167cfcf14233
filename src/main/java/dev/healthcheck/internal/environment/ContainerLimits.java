package dev.healthcheck.internal.environment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The limits of the control groups of Linux, of version 1 or 2, for this process. */
final class ContainerLimits {
    private static final String GROUPS = "sys/fs/cgroup";

    /** Version 1 writes a number about this large for no limit. */
    private static final long UNLIMITED = 1L << 60;

    private static final int HUNDREDTHS = 2;

    private final Path root;

    /** @param root the root of the file system */
    ContainerLimits(Path root) {
        this.root = root;
    }

    /** {@return the limits; null if the machine has no control groups} */
    @Nullable
    Map<String, Object> read() {
        List<String> memberships = SmallFile.read(root.resolve("proc/self/cgroup"))
                .map(text -> text.lines().toList())
                .orElse(List.of());
        Path groups = root.resolve(GROUPS);
        return groups.resolve("cgroup.controllers").toFile().exists()
                ? version2(places(groups, pathOf(memberships, "")))
                : version1(groups, memberships);
    }

    private static Map<String, Object> version2(List<Path> places) {
        Map<String, Object> limits = new LinkedHashMap<>();
        limits.put("cgroup", 2);
        limits.put("memory_limit", least(places, "memory.max"));
        limits.put("memory_used", number(places.get(0).resolve("memory.current")));
        limits.put(
                "cpu_quota",
                places.stream()
                        .flatMap(place -> SmallFile.read(place.resolve("cpu.max")).stream())
                        .flatMap(text -> quota(text.strip().split(" ")).stream())
                        .min(BigDecimal::compareTo)
                        .orElse(null));
        return limits;
    }

    private static @Nullable Map<String, Object> version1(Path groups, List<String> memberships) {
        List<Path> memory = places(groups.resolve("memory"), pathOf(memberships, "memory"));
        List<Path> cpu = places(groups.resolve("cpu"), pathOf(memberships, "cpu"));
        Long limit = least(memory, "memory.limit_in_bytes");
        Long used = number(memory.get(0).resolve("memory.usage_in_bytes"));
        BigDecimal quota = cpu.stream()
                .flatMap(place -> quota(
                        SmallFile.read(place.resolve("cpu.cfs_quota_us"))
                                .orElse("")
                                .strip(),
                        SmallFile.read(place.resolve("cpu.cfs_period_us"))
                                .orElse("")
                                .strip())
                        .stream())
                .min(BigDecimal::compareTo)
                .orElse(null);
        if (limit == null && used == null && quota == null) {
            return null;
        }
        Map<String, Object> limits = new LinkedHashMap<>();
        limits.put("cgroup", 1);
        limits.put("memory_limit", limit);
        limits.put("memory_used", used);
        limits.put("cpu_quota", quota);
        return limits;
    }

    /** {@return the path of the group with the controller, such as {@code /docker/4f2a}} */
    private static String pathOf(List<String> memberships, String controller) {
        return memberships.stream()
                .map(line -> line.split(":", 3))
                .filter(parts ->
                        parts.length == 3 && List.of(parts[1].split(",")).contains(controller))
                .map(parts -> parts[2])
                .findFirst()
                .orElse("/");
    }

    /** {@return the directory of the group and of each group above it: each of them may have a limit} */
    private static List<Path> places(Path groups, String path) {
        List<Path> places = new ArrayList<>();
        Path place = groups.resolve(path.replaceFirst("^/+", "")).normalize();
        while (place != null && place.startsWith(groups)) {
            if (place.toFile().isDirectory() || place.equals(groups)) {
                places.add(place);
            }
            place = place.getParent();
        }
        // A path outside of the view of the container leads nowhere.
        return places.isEmpty() ? List.of(groups) : places;
    }

    private static @Nullable Long least(List<Path> places, String file) {
        return places.stream()
                .map(place -> number(place.resolve(file)))
                .filter(limit -> limit != null && limit < UNLIMITED)
                .min(Long::compare)
                .orElse(null);
    }

    /** {@return the number; null if the file has no number, such as {@code max}} */
    private static @Nullable Long number(Path file) {
        try {
            return SmallFile.read(file).map(text -> Long.valueOf(text.strip())).orElse(null);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** {@return the number of processors that the quota allows in each period; empty without a quota} */
    private static Optional<BigDecimal> quota(String... quotaAndPeriod) {
        try {
            BigDecimal quota = new BigDecimal(quotaAndPeriod[0]);
            BigDecimal period = new BigDecimal(quotaAndPeriod[1]);
            return quota.signum() <= 0 || period.signum() <= 0
                    ? Optional.empty()
                    : Optional.of(quota.divide(period, HUNDREDTHS, RoundingMode.HALF_UP));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }
}
