package io.pacewatch.platform.web;

import io.pacewatch.platform.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Refuses addresses that are wrongly encoded or too long, and those that only resemble one of ours. */
final class AddressCheck {

    private static final int MOST_CHARACTERS = 4096;

    /** Empty segments, also a last one, those that mean "here" or "above", and matrix parameters. */
    private static final Pattern RESEMBLING = Pattern.compile("//|[^/]/$|/\\.{1,2}(?:/|$)|;");

    private AddressCheck() {}

    /** What is wrong with this address, if anything. */
    static Optional<Problem> fault(String address) {
        if (address.length() > MOST_CHARACTERS) {
            return Optional.of(Problem.of(414, "address.too-long")
                    .because(
                            "最多 %d 个字符".formatted(MOST_CHARACTERS),
                            "At most %d characters".formatted(MOST_CHARACTERS)));
        }
        try {
            // What follows two slashes at the beginning is a host to java.net.URI.
            String path = address.startsWith("//") ? address : new URI(address).getRawPath();
            return path != null && resembles(path)
                    ? Optional.of(Problem.of(404, "not-found").because(path, path))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of(Problem.of(400, "request.malformed")
                    .because(
                            "地址第 %d 个字符有误，应以 %%XX 编码".formatted(e.getIndex() + 1),
                            "Character %d of the address is not encoded as %%XX".formatted(e.getIndex() + 1)));
        }
    }

    private static boolean resembles(String path) {
        return RESEMBLING
                .matcher(path.toLowerCase(Locale.ROOT).replace("%2e", ".").replace("%2f", "/"))
                .find();
    }
}
