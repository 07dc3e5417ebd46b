package io.pacewatch.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests that no client would send. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 10_000;

    private RawHttp() {}

    /** Everything that is answered until the connection is closed from over there. */
    public static String answer(URI address, String request) {
        return exchange(address, request, InputStream::readAllBytes);
    }

    /** Status and headers of the answer; whether the connection is closed after it does not matter. */
    public static String head(URI address, String request) {
        return exchange(address, request, RawHttp::head);
    }

    private interface Reading {
        byte[] from(InputStream answer) throws IOException;
    }

    private static String exchange(URI address, String request, Reading reading) {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(reading.from(socket.getInputStream()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] head(InputStream answer) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf("\r\n\r\n") < 0) {
            int next = answer.read();
            if (next < 0) {
                break;
            }
            read.append((char) next);
        }
        return read.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
