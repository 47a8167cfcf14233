package dev.healthcheck.internal.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLinesTest {
    private static final Scrubber SCRUBBER = new Scrubber(List.of());

    // '#' is the quote of the table, so that the command lines may have theirs
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '#',
            delimiter = '|',
            value = {
                "-Dpassword=x                        | -Dpassword=********",
                "-Xmx1g -Ddb.password=x  -Dn=1       | -Xmx1g -Ddb.password=********  -Dn=1",
                "-Dpwd=x -Ppwd=x -Epwd=x             | -Dpwd=******** -Ppwd=******** -Epwd=********",
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
        assertThat(SCRUBBER.scrub("", text)).isEqualTo(scrubbed);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '#',
            delimiter = '|',
            value = {
                "-Dpassword=\"a b\" -Dn=1            | -Dpassword=\"********\" -Dn=1",
                "-Dpassword='a b' -Dn=1              | -Dpassword='********' -Dn=1",
                "-Dpassword=a\"b c\"d -Dn=1          | -Dpassword=******** -Dn=1",
                "-Dpassword=a\\ b -Dn=1              | -Dpassword=******** -Dn=1",
                "-Dpassword=\"a \\\" b\" -Dn=1       | -Dpassword=\"********\" -Dn=1",
                "\"-Dpassword=a b\" -Dn=1            | \"-Dpassword=********\" -Dn=1",
                "'-Dpassword=a \" b' -Dn=1           | '-Dpassword=********' -Dn=1",
                "\"-Dpassword=a \\\" b\" -Dn=1       | \"-Dpassword=********\" -Dn=1",
                "\"--password\" \"a b\" -Dn=1        | \"--password\" \"********\" -Dn=1",
                "--token \"-a b\" c                  | --token \"********\" c",
                "-Dn=\"x --password y z\"            | -Dn=\"x --password ******** z\"",
                "-Dpassword=\"a b -Dn=1              | -Dpassword=\"********",
                "\"-Dpassword=a b -Dn=1              | \"-Dpassword=********",
                "-Dpassword=a\\                      | -Dpassword=********",
                "-Dpassword=\"a\\                    | -Dpassword=\"********",
            })
    void aQuotedValueEndsWithItsQuote(String text, String scrubbed) {
        assertThat(SCRUBBER.scrub("", text)).isEqualTo(scrubbed);
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
        assertThat(SCRUBBER.scrub("sun.java.command", text)).isEqualTo(scrubbed);
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
        assertThat(SCRUBBER.scrubArguments(List.of(argument)).get(0)).isEqualTo(scrubbed);
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
        assertThat(SCRUBBER.scrub("", text)).isEqualTo(text);
    }

    @Test
    void everySecretOfALongCommandLineIsMasked() {
        String text = "-Dpassword=hunter2 -Dn=1 --token hunter2\n".repeat(2_500);

        String scrubbed = SCRUBBER.scrub("", text);

        assertThat(scrubbed).isEqualTo("-Dpassword=******** -Dn=1 --token ********\n".repeat(2_500));
    }
}
