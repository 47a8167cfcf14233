package dev.healthcheck.internal.resource;

import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.network.ServerType;
import dev.healthcheck.spi.CheckOptions;

/** The options of a check of a mail session. */
final class MailType {
    private MailType() {}

    static ResourceType type() {
        return ResourceType.of(
                "mail",
                "the mail server of a mail session accepts a connection and the login",
                ResourceType.jndiName("mail session", "").asRequired(),
                ServerType.TIME.options(),
                MailType::check);
    }

    private static OptionalApiCheck check(Resource resource, CheckOptions options) {
        Judge judge = ServerType.TIME.judge(options);
        return new OptionalApiCheck(
                "Jakarta Mail", "jakarta.mail", deadline -> new MailLogin(resource, judge, deadline).run());
    }
}
