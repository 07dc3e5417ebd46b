package io.pacewatch.platform.kafka;

import io.pacewatch.events.wire.TopicList.Topic;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with a topic as it is, measured by what the list says. More than the list asks for is not wrong. */
final class TopicDifference {
    private static final String FOR_EVER = "-1";

    private TopicDifference() {}

    /** One line for each setting that is wrong. */
    static Stream<String> of(Topic wanted, int partitions, Function<String, Optional<String>> actual) {
        Stream<String> tooFew = partitions < wanted.partitions()
                ? Stream.of(wanted.name() + " has " + partitions + " partitions, not " + wanted.partitions())
                : Stream.empty();
        Stream<String> kept = wanted.config().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(setting -> !satisfies(
                        setting.getKey(), actual.apply(setting.getKey()).orElse(""), setting.getValue()))
                .map(setting -> wanted.name() + " has " + setting.getKey() + " "
                        + actual.apply(setting.getKey()).orElse("(none)") + ", not " + setting.getValue());
        return Stream.concat(tooFew, kept);
    }

    private static boolean satisfies(String setting, String actual, String wanted) {
        return switch (setting) {
            case "retention.ms", "retention.bytes" -> keepsAtLeast(actual, wanted);
            // A list in any order, with or without blanks.
            case "cleanup.policy" -> parts(actual).equals(parts(wanted));
            default -> actual.equals(wanted);
        };
    }

    private static boolean keepsAtLeast(String actual, String wanted) {
        if (actual.equals(FOR_EVER)) {
            return true;
        }
        return !wanted.equals(FOR_EVER) && !actual.isEmpty() && Long.parseLong(actual) >= Long.parseLong(wanted);
    }

    private static Set<String> parts(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toSet());
    }
}
