package io.pacewatch.system.generated;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Draws whole requests: some as documented, most with one or two things odd, so that all else still gets through. */
final class RequestGenerator {

    /** What of a request can be odd. */
    private enum Part {
        PATH,
        PATH_PARAMETER,
        QUERY,
        HEADER,
        CALLER,
        METHOD,
        BODY,
        MEDIA_TYPE,
        GZIP
    }

    private static final List<Part> ANY = List.of(
            Part.PATH, Part.PATH_PARAMETER, Part.QUERY, Part.QUERY, Part.HEADER, Part.HEADER, Part.CALLER, Part.METHOD);

    private static final List<Part> WITH_BODY =
            List.of(Part.BODY, Part.BODY, Part.BODY, Part.BODY, Part.BODY, Part.BODY, Part.MEDIA_TYPE, Part.GZIP);

    private static final List<String> METHODS =
            List.of("HEAD", "HEAD", "OPTIONS", "PATCH", "DELETE", "PUT", "POST", "GET", "TRACE", "QUERY");

    private static final int GOOD_OF_A_HUNDRED = 25;

    private final List<Operation> operations;
    private final Callers callers;
    private final AddressGenerator addresses;
    private final HeaderGenerator headers;
    private final BodyGenerator bodies;
    private final long seed;

    RequestGenerator(List<Operation> operations, Callers callers, KnownValues known, long seed) {
        this.operations = operations;
        this.callers = callers;
        this.addresses = new AddressGenerator(known);
        this.headers = new HeaderGenerator(known);
        this.bodies = new BodyGenerator(known);
        this.seed = seed;
    }

    /** The request of this number; the first one of each operation is as documented. */
    GeneratedRequest request(int number) {
        Draw draw = new Draw(seed, number);
        Operation operation = operations.get(number % operations.size());
        RequestDraft draft = good(operation, draw);
        boolean good = number < operations.size() || draw.percent(GOOD_OF_A_HUNDRED);
        int odd = good ? 0 : draw.percent(70) ? 1 : 2;
        for (int i = 0; i < odd; i++) {
            spoil(draft, draw);
        }
        return draft.request();
    }

    private RequestDraft good(Operation operation, Draw draw) {
        RequestDraft draft = new RequestDraft(operation);
        List<String> types = operation.mediaTypes();
        draft.body = types.isEmpty() ? Optional.empty() : Optional.of(bodies.good(operation, draw.from(types), draw));
        draft.path = addresses.path(operation, bodies.idIn(draft.body), draw);
        draft.query = addresses.query(operation, draw);
        draft.headers.addAll(headers.good(operation, draw));
        draft.caller = callers.fitting(operation, draw);
        return draft;
    }

    private void spoil(RequestDraft draft, Draw draw) {
        List<Part> parts = new ArrayList<>(ANY);
        if (draft.body.isPresent()) {
            parts.addAll(WITH_BODY);
        }
        Part part = draw.from(parts);
        Oddity oddity = draw.from(List.of(Oddity.values()));
        draft.oddities.add(part + " " + oddity);
        Operation operation = draft.operation;
        switch (part) {
            case PATH -> draft.path = AddressGenerator.odd(draft.path, draw);
            case PATH_PARAMETER -> draft.path = addresses.path(operation, oddParameter(operation, oddity, draw), draw);
            case QUERY -> draft.query = addresses.oddQuery(operation, oddity, draw);
            case HEADER -> draft.put(HeaderGenerator.odd(draw));
            case CALLER -> draft.caller = callers.odd(draw);
            case METHOD -> draft.method = draw.from(METHODS);
            case BODY -> draft.body = draft.body.map(body -> bodies.odd(operation, body.type(), oddity, draw));
            case MEDIA_TYPE ->
                draft.body = draft.body.map(body -> new Body(HeaderGenerator.oddType(draw), body.bytes()));
            case GZIP -> {
                draft.body = draft.body.map(body -> new Body(body.type(), gzip(body.bytes())));
                draft.put(new Header("Content-Encoding", "gzip"));
            }
        }
    }

    private static Map<String, String> oddParameter(Operation operation, Oddity oddity, Draw draw) {
        List<Parameter> parameters = operation.parameters("path");
        return parameters.isEmpty() ? Map.of() : Map.of(draw.from(parameters).name(), draw.from(OddTexts.of(oddity)));
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
