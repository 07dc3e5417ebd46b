package io.pacewatch.system.generated;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request as it goes over the wire.
 *
 * @param operation the one that is meant, however little the address looks like it
 * @param target    path and query as they are sent
 * @param oddities  what is odd about it, in words
 */
record GeneratedRequest(
        Operation operation,
        String method,
        String target,
        List<Header> headers,
        Optional<Body> body,
        List<String> oddities) {

    private static final int CHUNK = 1_000;

    GeneratedRequest {
        headers = List.copyOf(headers);
        oddities = List.copyOf(oddities);
    }

    /** The path as it is sent, without the query. */
    String path() {
        return target.split("\\?", 2)[0].replaceFirst("^http://[^/]*", "");
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    /** Everything that is sent; the connection is closed after the answer. */
    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (headers.stream().noneMatch(header -> header.is("Host"))) {
            head.append("Host: ")
                    .append(operation.service().address().getAuthority())
                    .append("\r\n");
        }
        headers.forEach(header -> head.append(header).append("\r\n"));
        body.filter(each -> !isChunked())
                .ifPresent(each -> head.append("Content-Length: ")
                        .append(each.bytes().length)
                        .append("\r\n"));
        all.writeBytes(head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        write(body.map(Body::bytes).orElse(new byte[0]), all);
        return all.toByteArray();
    }

    private void write(byte[] bytes, ByteArrayOutputStream all) {
        if (!isChunked()) {
            all.writeBytes(bytes);
            return;
        }
        for (int from = 0; from < bytes.length; from += CHUNK) {
            int length = Math.min(CHUNK, bytes.length - from);
            all.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            all.write(bytes, from, length);
            all.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        all.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    boolean isChunked() {
        return headers.stream()
                .anyMatch(header -> header.is("Transfer-Encoding")
                        && header.value().toLowerCase(Locale.ROOT).endsWith("chunked"));
    }
}
