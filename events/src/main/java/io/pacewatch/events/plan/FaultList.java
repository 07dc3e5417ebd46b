package io.pacewatch.events.plan;

import io.pacewatch.events.plan.Fault.Kind;
import io.pacewatch.events.plan.Located.Mapping;
import io.pacewatch.events.plan.Located.Member;
import io.pacewatch.events.plan.Located.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Complaints about fields by their paths, each with the line on which the field stands. */
final class FaultList {

    private static final Pattern STEP = Pattern.compile("\\[(\\d+)]|[^.\\[]+");

    private final Mapping written;
    private final List<Fault> all = new ArrayList<>();

    FaultList(Mapping written) {
        this.written = written;
    }

    /** The field does not fit the others. */
    void unfit(String path, String zh, String en) {
        add(Kind.DOES_NOT_FIT, path, zh, en);
    }

    void add(Kind kind, String path, String zh, String en) {
        Member at = find(path).orElse(null);
        all.add(kind.at(line(path), path, at == null ? null : at.value().shown(), zh, en));
    }

    /** Whether nothing is said of the field. */
    boolean absent(String path) {
        return find(path).filter(m -> !m.value().json().isNull()).isEmpty();
    }

    List<Fault> all() {
        return List.copyOf(all);
    }

    /** The line of the field, or of what it would have to stand in. */
    private int line(String path) {
        return find(path)
                .map(Member::line)
                .orElseGet(() -> path.contains(".") ? line(path.substring(0, path.lastIndexOf('.'))) : written.line());
    }

    private Optional<Member> find(String path) {
        Member at = new Member(written.line(), written);
        Matcher steps = STEP.matcher(path);
        while (steps.find()) {
            Optional<Member> next = step(at.value(), steps.group(), Optional.ofNullable(steps.group(1)));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    private static Optional<Member> step(Located in, String name, Optional<String> index) {
        return switch (in) {
            case Mapping mapping -> Optional.ofNullable(mapping.members().get(name));
            case Sequence sequence ->
                index.map(i -> sequence.items().get(Integer.parseInt(i))).map(i -> new Member(i.line(), i));
            case Located.Scalar scalar -> Optional.empty();
        };
    }
}
