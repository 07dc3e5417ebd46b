package io.pacewatch.alert.answer;

import io.pacewatch.alert.policy.EpisodeState;
import io.pacewatch.events.catalogue.LocalName;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** What the fields of answers are called and what is said where one will not do, in both languages. */
public final class AnswerWords {

    /** The fields' names for people. */
    public static final Map<String, LocalName> LABELS = Map.of(
            "who", new LocalName("姓名", "Your name"),
            "note", new LocalName("备注", "Remark"),
            "cause", new LocalName("原因", "Cause"),
            "taken", new LocalName("已采取措施", "Done so far"),
            "next", new LocalName("下步措施", "Next steps"),
            "responsible", new LocalName("责任人", "Person responsible"),
            "catchUpBy", new LocalName("赶上时间", "Caught up by"),
            "cityHelp", new LocalName("需市级协调事项", "Help needed from the city"),
            "extension", new LocalName("申请延期", "An extension is asked for"),
            "reason", new LocalName("理由", "Reason"));

    static final LocalName NEEDED = new LocalName("必填", "Something is needed here");
    static final LocalName UNPRINTABLE = new LocalName(
            "含有无法保存的控制字符，请去除后重新提交", "It holds control characters, which cannot be kept; send it without them");
    static final LocalName UNREADABLE =
            new LocalName("有的字符无法识别，请核对后重新提交", "Some characters could not be read; check it and send it again");

    /** Nothing of what was sent is kept. */
    public static final LocalName NOT_SAVED = new LocalName("未保存", "It was not saved");

    /** The alert asks for nothing any more. */
    public static final LocalName NOTHING_TO_ANSWER =
            new LocalName("该预警已无需答复，未保存任何内容", "There is nothing to answer any more; nothing was saved");

    private AnswerWords() {}

    /** What an alert that asks for nothing any more is now. */
    public static LocalName now(EpisodeState state) {
        return switch (state) {
            case EpisodeState.Open o -> new LocalName("进行中", "Open");
            case EpisodeState.Recovered r -> new LocalName("已恢复", "Recovered");
            case EpisodeState.Superseded s -> new LocalName("数据更正，预警不再成立", "Taken back: the figure was corrected");
            case EpisodeState.Closed c -> new LocalName("已办结", "Closed: the goal's year is decided");
        };
    }

    /** As many plans were sent as an alert takes within a day. */
    public static LocalName tooMany(int most) {
        return new LocalName(
                "24小时内已收到" + most + "次不同的计划，请稍后再报",
                "It took " + most + " different plans within 24 hours; send the next one later");
    }

    static LocalName tooLong(int longest) {
        return new LocalName("不超过" + longest + "字", "At most " + longest + " characters");
    }

    static LocalName dayUntil(LocalDate last) {
        return new LocalName("请填写今天至" + last + "之间的日期", "A day is needed, today or later and not after " + last);
    }

    /** All faults with their fields' names, for a reader who sees no field beside them. */
    public static LocalName all(Map<String, LocalName> faults) {
        return new LocalName(in("zh", "：", "；", faults), in("en", ": ", "; ", faults));
    }

    private static String in(String language, String colon, String between, Map<String, LocalName> faults) {
        return faults.entrySet().stream()
                .map(fault -> fault.getKey() + " ("
                        + LABELS.getOrDefault(fault.getKey(), new LocalName(fault.getKey(), fault.getKey()))
                                .in(language)
                        + ")" + colon + fault.getValue().in(language))
                .collect(Collectors.joining(between));
    }
}
