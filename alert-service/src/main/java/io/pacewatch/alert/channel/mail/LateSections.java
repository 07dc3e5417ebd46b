package io.pacewatch.alert.channel.mail;

import io.pacewatch.alert.channel.mail.MailView.Line;
import io.pacewatch.alert.channel.mail.MailView.Section;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.lateness.LateStep;
import io.pacewatch.events.lateness.ReadingLate;
import io.pacewatch.events.period.PeriodWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a mail says of late figures: to whoever reports them how to send them, to the supervision office who has not. */
final class LateSections {
    private static final String SHAPE = "!";
    static final String COLOUR = "#9a6700";
    private static final Comparator<ReadingLate> LONGEST_FIRST = Comparator.comparing(ReadingLate::dueBy)
            .thenComparing(ReadingLate::region)
            .thenComparing(ReadingLate::indicator);

    private final MailPlace place;
    private final String language;

    LateSections(MailPlace place, String language) {
        this.place = place;
        this.language = language;
    }

    /** One section for each step; none where nothing is late. */
    List<Section> of(List<ReadingLate> late) {
        Map<LateStep, List<ReadingLate>> steps = late.stream()
                .sorted(LONGEST_FIRST)
                .collect(Collectors.groupingBy(ReadingLate::step, TreeMap::new, Collectors.toList()));
        return steps.entrySet().stream()
                .map(step -> step.getKey() == LateStep.SUPERVISION
                        ? supervision(step.getValue())
                        : reporter(step.getValue()))
                .toList();
    }

    /** "【数据逾期】丽水市 规上工业增加值增速 等3项未按时报送". */
    String subject(List<ReadingLate> late) {
        ReadingLate first = late.stream().min(LONGEST_FIRST).orElseThrow();
        boolean reporter = first.step() != LateStep.SUPERVISION;
        String more = late.size() == 1 ? "" : either(" 等" + late.size() + "项", " and " + (late.size() - 1) + " more");
        return either("【数据逾期】", "[Figure overdue] ")
                + name(first)
                + more
                + (reporter ? either("未按时报送", " not sent in time") : either("仍未报送", " still not sent"));
    }

    private Section reporter(List<ReadingLate> late) {
        List<Line> lines = new ArrayList<>(late.stream().map(l -> figure(l, "")).toList());
        lines.add(new Line(either("如何报送", "How to send"), howTo(late.getFirst())));
        lines.add(new Line(
                either("此后", "What follows"),
                either(
                        "数据收到后本提示自动解除，不再另行发信；5个工作日后仍未收到的，告知督查部门。",
                        "once a figure is here this ends by itself and no other mail follows; of what is still missing"
                                + " five working days from now the supervision office is told.")));
        return section(
                either("数据逾期未报", "Figures not sent"),
                either(
                        late.size() + "项数据已过应报日和3个工作日，仍未收到",
                        count(late) + " past the due day and three working days, and not here"),
                lines);
    }

    private Section supervision(List<ReadingLate> late) {
        return section(
                either("数据仍未报送", "Figures still not sent"),
                either(
                        late.size() + "项数据在提醒报送单位5个工作日后仍未收到",
                        count(late) + " still missing five working days after whoever reports them was told"),
                late.stream()
                        .map(l -> figure(l, either("报送单位：", "to be sent by ") + reporter(l) + either("；", "; ")))
                        .toList());
    }

    private Section section(String heading, String lead, List<Line> lines) {
        return new Section(heading, lead, null, SHAPE, COLOUR, lines, null, null);
    }

    private Line figure(ReadingLate late, String who) {
        String goals = late.goals().stream()
                .map(g -> g.name().in(language))
                .distinct()
                .collect(Collectors.joining(either("、", ", ")));
        return new Line(
                name(late),
                who
                        + PeriodWords.of(late.period(), late.accumulation()).in(language)
                        + either("，应于" + late.dueBy() + "前报送", ", was due by " + late.dueBy())
                        + (goals.isEmpty() ? "" : either("；关系目标：", "; goals that wait for it: ") + goals));
    }

    private String howTo(ReadingLate example) {
        String row = "{\"indicator\":\"%s\",\"region\":\"%s\",\"period\":\"%s\",\"value\":…}"
                .formatted(example.indicator(), example.region(), example.period());
        return either("用本单位令牌POST到 ", "POST with your token to ")
                + place.readings()
                + either("，例如 ", ", such as ")
                + row;
    }

    private String name(ReadingLate late) {
        return late.regionName().in(language)
                + either(" ", ", ")
                + late.indicatorName().in(language);
    }

    private String reporter(ReadingLate late) {
        LocalName name = late.reportsName();
        return name == null ? late.reports() : name.in(language);
    }

    private static String count(List<ReadingLate> late) {
        return late.size() == 1 ? "1 figure is" : late.size() + " figures are";
    }

    private String either(String zh, String en) {
        return language.startsWith("en") ? en : zh;
    }
}
