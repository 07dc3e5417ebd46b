package io.pacewatch.system.generated;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Writes a request as a line for a shell, so that it can be sent again to a stack on the documented ports. */
final class CurlLine {

    private static final Map<String, Integer> PORTS =
            Map.of("ingest-service", 8081, "target-service", 8082, "alert-service", 8083);
    private static final int READABLE = 1_500;

    private CurlLine() {}

    /** The line; tokens stand as shell variables, $ADMIN and the like. */
    static String of(GeneratedRequest request, Callers callers) {
        List<String> headers = request.headers().stream()
                .map(header -> " -H " + header(header, callers))
                .toList();
        String url = "http://127.0.0.1:"
                + PORTS.getOrDefault(request.operation().service().name(), 80);
        String method = request.isHead() ? " -I" : " -X " + request.method();
        String line = "curl -i" + method + String.join("", headers) + data(request) + " --request-target "
                + quoted(request.target().getBytes(StandardCharsets.ISO_8859_1)) + " " + url;
        return request.body()
                .map(Body::bytes)
                .filter(bytes -> !isReadable(bytes))
                .map(bytes -> "echo " + compressed(bytes) + " | base64 -d | gunzip | " + line)
                .orElse(line);
    }

    private static String header(Header header, Callers callers) {
        String text = header.value().isEmpty() ? header.name() + ";" : header.toString();
        String named = callers.anonymous(text);
        return named.equals(text) ? quoted(text.getBytes(StandardCharsets.ISO_8859_1)) : '"' + named + '"';
    }

    private static String data(GeneratedRequest request) {
        String type = request.headers().stream().anyMatch(each -> each.is("Content-Type")) ? "" : " -H 'Content-Type:'";
        return request.body()
                .map(body -> type + " --data-binary " + (isReadable(body.bytes()) ? quoted(body.bytes()) : "@-"))
                .orElse("");
    }

    private static boolean isReadable(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return bytes.length <= READABLE
                && text.codePoints().noneMatch(c -> c == '\uFFFD' || c == '\uFEFF' || Character.isISOControl(c))
                && !text.startsWith("@");
    }

    private static String quoted(byte[] bytes) {
        if (isReadable(bytes)) {
            return "'" + new String(bytes, StandardCharsets.UTF_8).replace("'", "'\\''") + "'";
        }
        StringBuilder quoted = new StringBuilder("$'");
        for (byte each : bytes) {
            char c = (char) (each & 0xFF);
            boolean plain = c >= ' ' && c < 0x7F && c != '\'' && c != '\\';
            quoted.append(plain ? String.valueOf(c) : "\\x%02x".formatted((int) c));
        }
        return quoted.append('\'').toString();
    }

    private static String compressed(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(compressed.toByteArray());
    }
}
