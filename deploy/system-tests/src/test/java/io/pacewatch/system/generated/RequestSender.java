package io.pacewatch.system.generated;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.http.HttpException;
import org.apache.http.HttpResponse;
import org.apache.http.impl.DefaultBHttpClientConnection;
import org.apache.http.util.EntityUtils;

/** Sends the bytes of a request over a connection of its own, as no client would, and reads the answer as clients do. */
final class RequestSender {

    private static final int BUFFER = 8192;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int SUCCESS = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private RequestSender() {}

    static Outcome send(GeneratedRequest request) {
        URI address = request.operation().service().address();
        try (Socket socket = new Socket(address.getHost(), address.getPort());
                DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(BUFFER)) {
            socket.setTcpNoDelay(true);
            connection.bind(socket);
            connection.setSocketTimeout(PATIENCE_MILLIS);
            write(request.bytes(), socket.getOutputStream());
            return answer(request, connection);
        } catch (IOException | HttpException e) {
            return new Outcome.NoAnswer(e.getClass().getSimpleName());
        }
    }

    /** A body that is refused early is not read to its end: what was answered counts all the same. */
    private static void write(byte[] bytes, OutputStream out) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException refused) {
            // The answer says why.
        }
    }

    private static Outcome answer(GeneratedRequest request, DefaultBHttpClientConnection connection)
            throws IOException, HttpException {
        HttpResponse response = connection.receiveResponseHeader();
        while (response.getStatusLine().getStatusCode() < SUCCESS) {
            response = connection.receiveResponseHeader();
        }
        int status = response.getStatusLine().getStatusCode();
        byte[] body = new byte[0];
        if (!request.isHead() && status != NO_CONTENT && status != NOT_MODIFIED) {
            connection.receiveResponseEntity(response);
            body = EntityUtils.toByteArray(response.getEntity());
        }
        Map<String, String> headers = new TreeMap<>();
        Arrays.stream(response.getAllHeaders())
                .forEach(header -> headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue()));
        return new Outcome.Answer(status, headers, body);
    }
}
