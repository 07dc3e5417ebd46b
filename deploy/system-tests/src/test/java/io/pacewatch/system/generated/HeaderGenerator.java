package io.pacewatch.system.generated;

import java.util.ArrayList;
import java.util.List;

/** Draws header lines: those that an operation documents, and such as no program sends on purpose. */
final class HeaderGenerator {

    private static final List<String> LANGUAGES =
            List.of("zh", "en", "en-US,en;q=0.9", "zh-CN,zh;q=0.9,en;q=0.8", "*", "de");

    private static final Header BROWSER =
            new Header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

    private static final List<Header> ODD = List.of(
            new Header("Accept-Language", "zh;q=0, *"),
            new Header("Accept-Language", "en;q=1.5"),
            new Header("Accept-Language", "en-US,en;q=0.9,x_y;q=0.1"),
            new Header("Accept-Language", ", ,en"),
            new Header("Accept-Language", "\u00e4\u00ff;q=x"),
            new Header("Accept-Language", "en,".repeat(2_000)),
            new Header("Accept", "application/xml"),
            new Header("Accept", "text/html"),
            BROWSER,
            new Header("Accept", "application/json;q=0"),
            new Header("Accept", "application/json;charset=GBK"),
            new Header("Accept", "*"),
            new Header("Accept", "/"),
            new Header("Accept", "a/b/c"),
            new Header("Accept", ""),
            new Header("Accept", "application/json;q=x"),
            new Header("Accept", "text/*;q=0.1,".repeat(300) + "*/*"),
            new Header("If-Match", "*"),
            new Header("If-Match", "\"1\""),
            new Header("If-Match", "W/\"1\""),
            new Header("If-Match", "\"1\",\""),
            new Header("If-Match", "1"),
            new Header("If-Match", "\"99999999999999999999\""),
            new Header("If-Match", ""),
            new Header("If-None-Match", "*"),
            new Header("If-None-Match", "W/\"1\""),
            new Header("If-Modified-Since", "yesterday"),
            new Header("If-Modified-Since", "Wed, 01 Jan 2100 00:00:00 GMT"),
            new Header("Range", "bytes=0-9"),
            new Header("Range", "bytes=99999999-"),
            new Header("Range", "rows=1"),
            new Header("Host", "evil.example"),
            new Header("Host", "LOCALHOST:8082"),
            new Header("Host", "[::1]:1"),
            new Header("Host", "localhost.:8081"),
            new Header("Host", ""),
            new Header("Content-Encoding", "gzip"),
            new Header("Content-Encoding", "br"),
            new Header("Content-Encoding", "zstd"),
            new Header("Content-Encoding", "identity"),
            new Header("Content-Encoding", "gzip, gzip"),
            new Header("Content-Encoding", "x"),
            new Header("Content-Encoding", ""),
            new Header("Transfer-Encoding", "chunked"),
            new Header("Transfer-Encoding", "Chunked"),
            new Header("Transfer-Encoding", "gzip, chunked"),
            new Header("Expect", "100-continue"),
            new Header("Idempotency-Key", "1"),
            new Header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
            new Header("traceparent", "ff-0-0-zz"),
            new Header("traceparent", "\u00ff".repeat(200)),
            new Header("tracestate", "a=b,".repeat(500)),
            new Header("tracestate", "="),
            new Header("baggage", "a=%00;b"),
            new Header("Cookie", "a=\"; b=\u00ff; ; =x"),
            new Header("Origin", "null"),
            new Header("X-Forwarded-For", "' or 1"),
            new Header("X-Forwarded-Proto", "ftp"),
            new Header("Forwarded", "for=;;host="),
            new Header("X-HTTP-Method-Override", "DELETE"),
            new Header("Content-Language", "x"),
            new Header("Max-Forwards", "-1"),
            new Header("Upgrade", "websocket"),
            new Header("TE", "trailers, x;q=9"),
            new Header("X-Long", "l".repeat(6_000)),
            new Header("X-Empty", ""));

    private static final List<String> ODD_TYPES = List.of(
            "",
            "/",
            "json",
            "text/plain",
            "application/xml",
            "application/json; charset=GBK",
            "application/json; charset=utf-16",
            "application/json; charset=nope",
            "application/json;charset",
            "application/json; charset=\"UTF-8\"",
            "APPLICATION/JSON",
            "application/vnd.x+json",
            "application/json, text/plain",
            "application/yaml; charset=iso-8859-1",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded; charset=GBK",
            "application/x-www-form-urlencoded",
            "application/octet-stream",
            "*/*",
            "text/csv");

    private final KnownValues known;

    HeaderGenerator(KnownValues known) {
        this.known = known;
    }

    /** Those headers that the operation requires, and a language now and then. */
    List<Header> good(Operation operation, Draw draw) {
        List<Header> headers = new ArrayList<>();
        for (Parameter parameter : operation.parameters("header")) {
            List<String> values = known.of(operation, parameter);
            if (parameter.required() && !values.isEmpty()) {
                headers.add(new Header(parameter.name(), draw.from(values)));
            }
        }
        if (operation.isPage() && draw.percent(50)) {
            headers.add(BROWSER);
        }
        if (draw.percent(40)) {
            headers.add(new Header("Accept-Language", draw.from(LANGUAGES)));
        }
        return headers;
    }

    /** One header that is odd. */
    static Header odd(Draw draw) {
        return draw.from(ODD);
    }

    /** A media type that is odd. */
    static String oddType(Draw draw) {
        return draw.from(ODD_TYPES);
    }
}
