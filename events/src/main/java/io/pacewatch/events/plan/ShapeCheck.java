package io.pacewatch.events.plan;

import io.pacewatch.events.period.Period;
import io.pacewatch.events.plan.Fault.Kind;
import io.pacewatch.events.plan.Located.Mapping;
import io.pacewatch.events.plan.Located.Member;
import io.pacewatch.events.plan.Located.Sequence;
import io.pacewatch.events.plan.Shape.Field;
import io.pacewatch.events.plan.Shape.Group;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds what was written against a shape and gathers everything that is wrong, not only the first thing. */
final class ShapeCheck {

    /** More than any statistic has; an exponent must not decide how much memory a sum takes. */
    private static final int MOST_DIGITS = 20;

    private static final int MOST_PLACES = 8;
    private static final int ID = 100;
    private static final Pattern ID_FORM = Pattern.compile("[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*");

    /** A value, where it is, and what it should be. */
    private record Case(Located value, int line, String path, Shape shape) {
        Fault wrong(Kind kind) {
            return kind.at(line, path, value.shown(), shape.said());
        }

        String text() {
            return value.json().asText();
        }
    }

    private final List<Fault> faults = new ArrayList<>();

    private ShapeCheck() {}

    /** Everything about it that is not of this shape. */
    static List<Fault> faults(Located value, Shape shape) {
        ShapeCheck check = new ShapeCheck();
        check.check(new Case(value, value.line(), "", shape));
        return check.faults;
    }

    private void check(Case c) {
        switch (c.shape()) {
            case Shape.Text text -> text(c, text.most());
            case Shape.Id id -> id(c);
            case Shape.Decimal decimal -> decimal(c);
            case Shape.Whole whole -> whole(c, whole);
            case Shape.Day day -> day(c);
            case Shape.OneOf oneOf -> oneOf(c, oneOf);
            case Shape.Listing listing -> listing(c, listing);
            case Shape.Bands bands -> bands(c);
            case Group group -> group(c, group);
        }
    }

    private boolean text(Case c, int most) {
        @Nullable Kind wrong = null;
        if (!c.value().json().isTextual()) {
            wrong = c.value().json().isNumber() ? Kind.NUMBER_FOR_TEXT : Kind.NOT_A_TEXT;
        } else if (c.text().isBlank()) {
            wrong = Kind.BLANK;
        } else if (c.text().codePointCount(0, c.text().length()) > most) {
            wrong = Kind.TOO_LONG;
        }
        if (wrong != null) {
            faults.add(c.wrong(wrong));
        }
        return wrong == null;
    }

    private void id(Case c) {
        if (text(c, ID) && !ID_FORM.matcher(c.text()).matches()) {
            faults.add(c.wrong(Kind.MALFORMED_ID));
        }
    }

    private boolean decimal(Case c) {
        if (!c.value().json().isNumber()) {
            faults.add(c.wrong(Kind.NOT_A_NUMBER));
            return false;
        }
        BigDecimal number = c.value().json().decimalValue();
        boolean bounded =
                number.precision() <= MOST_DIGITS && number.scale() <= MOST_PLACES && number.scale() >= -MOST_DIGITS;
        if (!bounded) {
            faults.add(c.wrong(Kind.TOO_MANY_DIGITS));
        }
        return bounded;
    }

    private void whole(Case c, Shape.Whole bounds) {
        if (!decimal(c)) {
            return;
        }
        BigDecimal number = c.value().json().decimalValue();
        boolean within = number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(bounds.least())) >= 0
                && number.compareTo(BigDecimal.valueOf(bounds.most())) <= 0;
        if (!within) {
            faults.add(c.wrong(Kind.NOT_WHOLE));
        }
    }

    private void day(Case c) {
        if (!c.value().json().isTextual() || !isDay(c.text())) {
            faults.add(c.wrong(Kind.NOT_A_DAY));
        }
    }

    /** Within the years that a reading can be about: the day of a deadline becomes a period. */
    private static boolean isDay(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return year >= Period.FIRST_YEAR && year <= Period.LAST_YEAR;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void oneOf(Case c, Shape.OneOf oneOf) {
        boolean known = oneOf.words().contains(c.text());
        if (known && c.value().json().isNumber()) {
            faults.add(c.wrong(Kind.NUMBER_FOR_TEXT));
        } else if (!known || !c.value().json().isTextual()) {
            faults.add(c.wrong(Kind.NOT_IN_LIST));
        }
    }

    private void listing(Case c, Shape.Listing listing) {
        if (!(c.value() instanceof Sequence sequence)) {
            faults.add(c.wrong(Kind.NOT_A_LIST));
            return;
        }
        for (int i = 0; i < sequence.items().size(); i++) {
            Located item = sequence.items().get(i);
            check(new Case(item, item.line(), c.path() + "[" + i + "]", listing.each()));
        }
    }

    private void bands(Case c) {
        if (!(c.value() instanceof Mapping mapping)) {
            faults.add(c.wrong(Kind.NOT_A_MAPPING));
            return;
        }
        mapping.members()
                .forEach((name, each) ->
                        decimal(new Case(each.value(), each.line(), under(c, name), new Shape.Decimal())));
    }

    private void group(Case c, Group group) {
        if (!(c.value() instanceof Mapping mapping)) {
            faults.add(c.wrong(Kind.NOT_A_MAPPING));
            return;
        }
        mapping.repeated()
                .forEach(twice -> faults.add(
                        Kind.REPEATED.at(twice.line(), under(c, twice.name()), twice.name(), "只出现一次", "it once")));
        mapping.members().forEach((name, member) -> member(c, name, member, group));
        group.fields().forEach((name, field) -> {
            if (field.needed() && !mapping.members().containsKey(name)) {
                faults.add(Kind.MISSING.at(
                        c.line(), under(c, name), null, field.shape().said()));
            }
        });
    }

    private void member(Case c, String name, Member member, Group group) {
        Field field = group.fields().get(name);
        if (field == null) {
            faults.add(Kind.UNKNOWN_FIELD.at(member.line(), under(c, name), name, group.said()));
            return;
        }
        Case here = new Case(member.value(), member.line(), under(c, name), field.shape());
        if (!member.value().json().isNull()) {
            check(here);
        } else if (field.needed()) {
            faults.add(here.wrong(Kind.MISSING));
        }
    }

    private static String under(Case c, String name) {
        return c.path().isEmpty() ? name : c.path() + "." + name;
    }
}
