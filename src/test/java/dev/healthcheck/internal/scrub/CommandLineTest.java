package dev.healthcheck.internal.scrub;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    // '#' is the quote of the table, so that the command lines may have theirs
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '#',
            delimiter = '|',
            value = {
                "-Dpassword=x                        | -Dpassword=********",
                "-Xmx1g -Ddb.password=x  -Dn=1       | -Xmx1g -Ddb.password=********  -Dn=1",
                "-Dkey=x -Pkey=x -Ekey=x             | -Dkey=******** -Pkey=******** -Ekey=********",
                "--token=x --port=1                  | --token=******** --port=1",
                "-password=x                         | -password=********",
                "--token x y                         | --token ******** y",
                "-storepass x -alias y               | -storepass ******** -alias y",
                "run --token\tx                      | run --token\t********",
                "--token --verbose                   | --token --verbose",
                "--token                             | --token",
                "#--token   #                         | #--token   #",
                "--token=                            | --token=",
                "-Dpassword= -Dn=1                   | -Dpassword= -Dn=1",
                "-Dtoken org.example.Main            | -Dtoken org.example.Main",
                "-Dpassword=a=b                      | -Dpassword=********",
                "PASSWORD=x java -jar a.jar          | PASSWORD=******** java -jar a.jar",
                "docker run -e DB_TOKEN=x -e A=b     | docker run -e DB_TOKEN=******** -e A=b",
                "db-token=x db.token=x db_token=x      | db-token=******** db.token=******** db_token=********",
                "-javaagent:a.jar=token=x            | -javaagent:a.jar=token=********",
                "-Dargs=--password=x                 | -Dargs=--password=********",
                "-D                                  | -D",
                "--                                  | --",
                "a - b = c                           | a - b = c",
            })
    void onlyTheValuesOfSecretOptionsAreMasked(String text, String scrubbed) {
        assertThat(CommandLine.scrub(text)).isEqualTo(scrubbed);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '#',
            delimiter = '|',
            value = {
                "-Dpassword=\"a b\" -Dn=1            | -Dpassword=******** -Dn=1",
                "-Dpassword='a b' -Dn=1              | -Dpassword=******** -Dn=1",
                "-Dpassword=a\"b c\"d -Dn=1          | -Dpassword=******** -Dn=1",
                "-Dpassword=a\\ b -Dn=1              | -Dpassword=******** -Dn=1",
                "-Dpassword=\"a \\\" b\" -Dn=1       | -Dpassword=******** -Dn=1",
                "\"-Dpassword=a b\" -Dn=1            | \"-Dpassword=********\" -Dn=1",
                "'-Dpassword=a \" b' -Dn=1           | '-Dpassword=********' -Dn=1",
                "\"-Dpassword=a \\\" b\" -Dn=1       | \"-Dpassword=********\" -Dn=1",
                "\"--password\" \"a b\" -Dn=1        | \"--password\" ******** -Dn=1",
                "--token \"-a b\" c                  | --token ******** c",
                "-Dn=\"x --password y z\"            | -Dn=\"x --password ******** z\"",
                "-Dpassword=\"a b -Dn=1              | -Dpassword=********",
                "\"-Dpassword=a b -Dn=1              | \"-Dpassword=********",
                "-Dpassword=a\\                      | -Dpassword=********",
                "-Dpassword=\"a\\                    | -Dpassword=********",
            })
    void aQuotedValueEndsWithItsQuote(String text, String scrubbed) {
        assertThat(CommandLine.scrub(text)).isEqualTo(scrubbed);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Main --token a b --port 1 | Main --token ******** --port 1",
                "Main --token=a b -v       | Main --token=******** -v",
                "Main password=a b         | Main password=********",
                "Main --token a -v b       | Main --token ******** -v b",
                "Main --port 1 2           | Main --port 1 2",
            })
    void withoutQuotesASecretLastsUntilTheNextOption(String text, String scrubbed) {
        assertThat(CommandLine.scrubUnquoted(text)).isEqualTo(scrubbed);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "-Dpassword=a b -c 'd       | -Dpassword=********",
                "password=a b               | password=********",
                "--token=                   | --token=",
                "-Dn=a b                    | -Dn=a b",
                "java --token a -jar b      | java --token ******** -jar b",
            })
    void theValueOfAnArgumentIsAllThatFollows(String argument, String scrubbed) {
        assertThat(CommandLine.scrubArgument(argument)).isEqualTo(scrubbed);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                " ",
                "plain text",
                "the token is valid",
                "https://host/keys/list?user-id=5",
                "a=b",
                "rs=0:di=01;34:ln=01;36",
                "monkey=1",
                "--monkey banana",
                "--add-opens java.base/java.util=ALL-UNNAMED",
                "--token-file /run/token",
                "=",
                "-",
                "\"",
                "#1 SMP Debian 6.1.0-37 (2025-05-22)",
                "-XX:+UseG1GC -Xlog:gc:file=gc.log",
            })
    void whatIsNoSecretStaysAsItIs(String text) {
        assertThat(CommandLine.scrub(text)).isEqualTo(text);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "a",
                "-",
                "=",
                " ",
                "\"",
                "\\",
                "-Dpassword=x ",
                "--token x ",
                "--token ",
                "-Dpassword=\"",
                "'--key ",
                "a=b",
                "aB",
                "key",
                "--key=",
                "\"--key='",
                "key=x\" ",
            })
    void aMegabyteIsReadInLinearTime(String part) {
        String text = part.repeat(1_000_000 / part.length());

        assertTimeoutPreemptively(ofSeconds(20), () -> {
            CommandLine.scrub(text);
            CommandLine.scrubUnquoted(text);
            CommandLine.scrubArgument(text);
        });
    }

    @Test
    void everySecretOfALongCommandLineIsMasked() {
        String text = "-Dpassword=hunter2 -Dn=1 --token hunter2\n".repeat(25_000);

        String scrubbed = CommandLine.scrub(text);

        assertThat(scrubbed).isEqualTo("-Dpassword=******** -Dn=1 --token ********\n".repeat(25_000));
    }
}
