package io.pacewatch.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLineTest {

    private static final String FAILED = """
            {"timestamp":"2025-07-20T10:00:00.123+08:00","loggerName":"io.quarkus","level":"ERROR","message":"Failed to \
            start","mdc":{"submission":"01J"},"stackTrace":"java.lang.IllegalStateException: no topic\\n\\tat a.B.c(B.java:1)\
            \\n\\tat a.D.e(D.java:2)\\nCaused by: java.io.IOException: refused\\n\\t... 2 more\\n"}""";

    @Test
    void aLineOfAServiceReadsAsTimeLevelAndMessage() {
        LogLine line = LogLine.of("""
                {"timestamp":"2025-07-20T10:00:00.123+08:00","level":"INFO","message":"said \\"so\\"","mdc":{}}""");

        assertThat(line.whole()).isEqualTo("2025-07-20T10:00:00.123+08:00 INFO  said \"so\"");
        assertThat(line.brief()).isEqualTo(line.whole());
    }

    @Test
    void anExceptionIsReadableInBothLengths() {
        assertThat(LogLine.of(FAILED).brief().lines())
                .containsExactly(
                        "2025-07-20T10:00:00.123+08:00 ERROR Failed to start",
                        "java.lang.IllegalStateException: no topic",
                        "Caused by: java.io.IOException: refused");
        assertThat(LogLine.of(FAILED).whole()).contains("\tat a.D.e(D.java:2)\nCaused by: ", "\t... 2 more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-07-20 LOG:  database system is ready",
                "Error: Unable to access jarfile x.jar",
                "{\"timestamp\":\"2025-07-20T10:00:00.123+08:00\",\"level\":\"IN",
                "{\"other\":\"program\"}",
                "{} [x]",
                ""
            })
    void whatIsNotOursStaysAsItIs(String line) {
        assertThat(LogLine.of(line).whole()).isEqualTo(line);
    }
}
