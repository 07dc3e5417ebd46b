package io.pacewatch.platform.problem;

/** The problems that are known by nothing but their status. */
final class Problems {

    private Problems() {}

    static Problem of(int status) {
        return Problem.of(
                status,
                switch (status) {
                    case 400 -> "request.malformed";
                    case 401 -> "auth.missing";
                    case 403 -> "scope.not-yours";
                    case 404 -> "not-found";
                    case 405 -> "method.not-allowed";
                    case 406 -> "media-type.not-available";
                    case 409 -> "conflict";
                    case 413 -> "body.too-large";
                    case 414 -> "address.too-long";
                    case 415 -> "media-type.unsupported";
                    case 421 -> "host.unknown";
                    case 429 -> "rate.limited";
                    default -> status < 500 ? "request.refused" : "internal";
                });
    }
}
