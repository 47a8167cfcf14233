package dev.healthcheck.internal.format;

import org.jspecify.annotations.Nullable;

/**
 * The facts about the service for {@code application/health+json}; each is null if its setting is not set.
 *
 * @param version the public version of the service
 * @param releaseId the release, such as a commit
 * @param serviceId the unique name of the service
 */
public record ServiceInfo(
        @Nullable String version,
        @Nullable String releaseId,
        @Nullable String serviceId,
        @Nullable String description,
        @Nullable String notes) {}
