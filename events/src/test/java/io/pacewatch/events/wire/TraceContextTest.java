package io.pacewatch.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

    private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void bothHeadersGoAlongWithAnEvent() {
        TraceContext trace = TraceContext.read(PARENT, "city=331100").orElseThrow();

        var headers = new CloudEvent("id", "/s", "t", Instant.EPOCH, "topic", "key", trace, new byte[0]).headers();

        assertThat(new String(headers.get("traceparent"), StandardCharsets.UTF_8))
                .isEqualTo(PARENT);
        assertThat(new String(headers.get("tracestate"), StandardCharsets.UTF_8))
                .isEqualTo("city=331100");
        assertThat(trace.traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(trace.spanId()).isEqualTo("b7ad6b7169203331");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-x"
            })
    void whatIsNoTraceparentIsAsIfNoneHadCome(String text) {
        assertThat(TraceContext.read(text, "city=331100")).isEmpty();
    }

    @Test
    void aStateThatIsTooLongIsLeftOut() {
        assertThat(TraceContext.read(PARENT, "a=" + "b".repeat(511))).contains(new TraceContext(PARENT, null));
    }
}
