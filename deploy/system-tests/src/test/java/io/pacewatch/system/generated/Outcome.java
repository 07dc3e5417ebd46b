package io.pacewatch.system.generated;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What became of a request. */
sealed interface Outcome {

    /**
     * An answer.
     *
     * @param headers by their names in small letters
     */
    record Answer(int status, Map<String, String> headers, byte[] body) implements Outcome {

        private static final int SHOWN = 600;

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        /** The family of the status: 2 for 200. */
        int family() {
            return status / 100;
        }

        @Override
        public String toString() {
            String text = new String(body, StandardCharsets.UTF_8);
            return status + " " + header("content-type").orElse("without a type") + " "
                    + text.substring(0, Math.min(SHOWN, text.length()));
        }
    }

    /** The connection was closed, or nothing came in time. */
    record NoAnswer(String why) implements Outcome {}
}
