package io.pacewatch.alert.channel.webhook;

import io.pacewatch.alert.channel.webhook.HookAnswer.Answered;
import io.pacewatch.alert.channel.webhook.HookAnswer.NoAnswer;
import io.pacewatch.alert.channel.webhook.HookAnswer.NoConnection;
import io.pacewatch.alert.channel.webhook.HookAnswer.NotBegun;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Posts to an address that was checked before: the name is only for certificate and Host header, so that nobody can
 * answer the check with one address and the connection with another. One connection for each message; no redirects, no
 * decompression, no more of an answer than is needed, and one limit over all of it.
 */
final class HookClient {

    /** What is read of an answer at most. */
    private static final int LONGEST_ANSWER = 64 * 1024;
    /** Above what is ever under way at once, so that no message waits for another's connection. */
    private static final int CONNECTIONS = 64;

    private final HttpClient client;
    private final Context loop;

    HookClient(Vertx vertx, Duration connectLimit, Optional<Path> trusted) {
        HttpClientOptions options = new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(CONNECTIONS)
                .setConnectTimeout((int) connectLimit.toMillis())
                .setSslHandshakeTimeout(connectLimit.toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setVerifyHost(true)
                // A stranger is told nothing of our traces; the message's own span is made by the sender.
                .setTracingPolicy(TracingPolicy.IGNORE);
        trusted.ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        this.client = vertx.createHttpClient(options);
        this.loop = vertx.getOrCreateContext();
    }

    /** Tries once. */
    HookAnswer post(URI hook, InetAddress address, Map<String, String> headers, byte[] body, Duration limit) {
        Exchange exchange = new Exchange(body);
        RequestOptions request = request(hook, address);
        headers.forEach(request::putHeader);
        loop.runOnContext(ignored -> client.request(request).onComplete(exchange::connected, exchange::unconnected));
        return exchange.await(limit);
    }

    private static RequestOptions request(URI hook, InetAddress address) {
        boolean tls = "https".equals(hook.getScheme());
        int port = hook.getPort() < 0 ? (tls ? 443 : 80) : hook.getPort();
        String path = hook.getRawPath().isEmpty() ? "/" : hook.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(hook.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(hook.getRawQuery() == null ? path : path + "?" + hook.getRawQuery())
                .setFollowRedirects(false);
    }

    /** One request and its answer; what ends first, the answer or the limit, stands. */
    private static final class Exchange {

        private final byte[] body;
        private final CompletableFuture<HookAnswer> done = new CompletableFuture<>();
        private final AtomicReference<@Nullable HttpClientRequest> begun = new AtomicReference<>();

        Exchange(byte[] body) {
            this.body = body;
        }

        void connected(HttpClientRequest request) {
            // Set before the look at the end: either the limit finds it here, or nothing is sent after the limit.
            begun.set(request);
            if (done.isDone()) {
                request.reset();
            } else {
                request.send(Buffer.buffer(body)).onComplete(this::read, this::broken);
            }
        }

        void unconnected(Throwable failure) {
            done.complete(new NoConnection(reason(failure)));
        }

        private void broken(Throwable failure) {
            done.complete(new NoAnswer("cut off: " + reason(failure)));
        }

        private void read(HttpClientResponse response) {
            Buffer read = Buffer.buffer();
            response.exceptionHandler(this::broken);
            response.endHandler(ignored -> answered(response, read));
            response.handler(part -> {
                read.appendBuffer(part, 0, Math.min(part.length(), LONGEST_ANSWER - read.length()));
                if (read.length() == LONGEST_ANSWER && answered(response, read)) {
                    response.request().reset();
                }
            });
        }

        private boolean answered(HttpClientResponse response, Buffer read) {
            return done.complete(new Answered(response.statusCode(), retryAfter(response), read.getBytes()));
        }

        /** Two of them say as little as two values in one, which a proxy makes of them. */
        private static @Nullable String retryAfter(HttpClientResponse response) {
            List<String> all = response.headers().getAll("Retry-After");
            return all.isEmpty() ? null : String.join(", ", all);
        }

        HookAnswer await(Duration limit) {
            try {
                return done.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                return give("no whole answer in time", NoConnection::new);
            } catch (InterruptedException ending) {
                return give("the service ended before the hook answered", NotBegun::new);
            } catch (ExecutionException e) {
                throw new IllegalStateException("an exchange never fails, it ends", e);
            }
        }

        private HookAnswer give(String reason, Function<String, HookAnswer> unlessItLeft) {
            done.complete(unlessItLeft.apply(reason));
            HttpClientRequest request = begun.get();
            if (request == null) {
                return done.join();
            }
            request.reset();
            return done.join() instanceof Answered answer ? answer : new NoAnswer(reason);
        }

        /** The innermost cause, which names what is wrong with a certificate where the outer ones do not. */
        private static String reason(Throwable failure) {
            Throwable innermost = failure;
            while (innermost.getCause() != null) {
                innermost = innermost.getCause();
            }
            String said = innermost.getMessage();
            return said == null ? innermost.getClass().getSimpleName() : said;
        }
    }
}
