package io.pacewatch.platform.problem;

/** The problems that are known by their status, and what is said of them in one way everywhere. */
final class Problems {

    static final long MEGABYTE = 1024L * 1024;

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

    /** The problem of a body of more than so many bytes. */
    static Problem tooLarge(long mostBytes) {
        long most = mostBytes / MEGABYTE;
        return of(413).because("最多 %d MB".formatted(most), "At most %d MB".formatted(most));
    }
}
