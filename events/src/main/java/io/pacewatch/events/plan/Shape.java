package io.pacewatch.events.plan;

import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.wire.Wire;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a value has to look like, whatever it means. */
sealed interface Shape {

    /** What would do, for people. */
    LocalName said();

    /** A text with something in it, of at most so many characters. */
    record Text(int most) implements Shape {
        @Override
        public LocalName said() {
            return new LocalName("文本，最多%d个字符".formatted(most), "a text of at most %d characters".formatted(most));
        }
    }

    /** A name for programs: it stands in keys, addresses and metrics. */
    record Id() implements Shape {
        @Override
        public LocalName said() {
            return new LocalName("编号，如 \"gdp-growth\"、\"331100\"", "an id, such as \"gdp-growth\" or \"331100\"");
        }
    }

    /** A decimal number. */
    record Decimal() implements Shape {
        @Override
        public LocalName said() {
            return new LocalName("数值，如 6.5，不加引号和单位", "a number such as 6.5, without quotes or unit");
        }
    }

    /** A whole number within these bounds, both included. */
    record Whole(int least, int most) implements Shape {
        @Override
        public LocalName said() {
            return new LocalName(
                    "%d 至 %d 的整数".formatted(least, most), "a whole number from %d to %d".formatted(least, most));
        }
    }

    /** A day. */
    record Day() implements Shape {
        @Override
        public LocalName said() {
            return new LocalName(
                    "%d 年至 %d 年的日期，如 2025-12-31".formatted(Period.FIRST_YEAR, Period.LAST_YEAR),
                    "a day of the years %d to %d, such as 2025-12-31".formatted(Period.FIRST_YEAR, Period.LAST_YEAR));
        }
    }

    /** One of these words. */
    record OneOf(List<String> words) implements Shape {
        /** The words of an enum as they are written, without the one for what only a newer release knows. */
        static <E extends Enum<E>> OneOf of(Class<E> type) {
            return new OneOf(Arrays.stream(type.getEnumConstants())
                    .filter(each -> !each.name().equals("UNRECOGNISED"))
                    .map(each -> Wire.mapper().valueToTree(each).asText())
                    .toList());
        }

        @Override
        public LocalName said() {
            String all = String.join(", ", words);
            return new LocalName("以下之一：" + all, "one of " + all);
        }
    }

    /** Several of one shape. */
    record Listing(Shape each) implements Shape {
        @Override
        public LocalName said() {
            return new LocalName("列表，没有则写 []", "a list, [] if there is none");
        }
    }

    /** Decimals by names that the goal's rule knows. */
    record Bands() implements Shape {
        @Override
        public LocalName said() {
            return new LocalName("名称: 数值", "names with numbers");
        }
    }

    /** Fields of these names. */
    record Group(Map<String, Field> fields) implements Shape {
        /** No fields yet. */
        static final Group NONE = new Group(Map.of());

        Group and(String name, Field field) {
            Map<String, Field> more = new LinkedHashMap<>(fields);
            more.put(name, field);
            return new Group(more);
        }

        @Override
        public LocalName said() {
            String names = String.join(", ", fields.keySet());
            return new LocalName("字段：" + names, "the fields " + names);
        }
    }

    /**
     * A field of a group.
     *
     * @param shape  what it has to look like
     * @param needed whether it must be there and not be null
     */
    record Field(Shape shape, boolean needed) {
        static Field needed(Shape shape) {
            return new Field(shape, true);
        }

        static Field optional(Shape shape) {
            return new Field(shape, false);
        }
    }
}
