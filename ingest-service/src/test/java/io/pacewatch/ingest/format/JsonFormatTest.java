package io.pacewatch.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.ingest.format.json.JsonFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormatTest {

    private final List<RawRow> rows = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}", "[{\"a\":1}]", "{\"readings\":[{\"a\":1}]}", " {\"a\" : 1} "})
    void readsOneRowInEachShape(String body) throws IOException {
        assertThat(read(body)).isInstanceOf(ReadingFormat.Complete.class);

        assertThat(rows).singleElement().isInstanceOfSatisfying(RawRow.Fields.class, row -> {
            assertThat(row.row()).isEqualTo(1);
            assertThat(row.get("a").shown()).isEqualTo("1");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "{\"value\":NaN}",
                "{\"value\":Infinity}",
                "[{\"a\":1}",
                "{\"a\":1}{\"a\":2}",
                "{\"a\":1,\"a\":2}",
                "7",
                "{\"readings\":7}",
                "{\"readings\":[],\"more\":1}",
                "[{\"a\":01}]",
                "{\"a\":\"\\uD8"
            })
    void saysWhereAndWhyItCannotReadOn(String body) throws IOException {
        assertThat(read(body))
                .isInstanceOfSatisfying(
                        ReadingFormat.Unreadable.class,
                        u -> assertThat(u.why().en()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "{\"value\":NaN}", "[{\"a\":1}", "{\"value\":}", "[1 2]"})
    void saysItInChineseWithoutTheParsersWords(String body) throws IOException {
        assertThat(read(body))
                .isInstanceOfSatisfying(
                        ReadingFormat.Unreadable.class,
                        u -> assertThat(u.why().zh().replace("JSON", "")).doesNotContainPattern("[A-Za-z]"));
    }

    @Test
    void aBodyOfNothingHasNoPlace() throws IOException {
        assertThat(read(""))
                .isInstanceOfSatisfying(
                        ReadingFormat.Unreadable.class,
                        u -> assertThat(u.why().zh()).isEqualTo("请求内容为空"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"readings\":[{\"a\":1}],\"note\":1}", "{\"note\":1,\"readings\":[{\"a\":1}]}"})
    void membersHaveNoOrder(String body) throws IOException {
        assertThat(read(body))
                .isInstanceOfSatisfying(
                        ReadingFormat.Unreadable.class,
                        u -> assertThat(u.why().en()).contains("beside"));
    }

    @Test
    void aRowHasABoundedNumberOfFields() throws IOException {
        assertThat(read("{" + fields(RawRow.MOST_FIELDS) + "}")).isInstanceOf(ReadingFormat.Complete.class);
        assertThat(read("{" + fields(RawRow.MOST_FIELDS + 1) + "}"))
                .isInstanceOfSatisfying(
                        ReadingFormat.Unreadable.class,
                        u -> assertThat(u.why().en()).contains("64 fields"));
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj("\"f%d\":0"::formatted).collect(Collectors.joining(","));
    }

    @Test
    void aByteOrderMarkInsideIsNamedAsWhatItIs() throws IOException {
        assertThat(read("[\uFEFF{}]"))
                .isInstanceOfSatisfying(
                        ReadingFormat.Unreadable.class,
                        u -> assertThat(u.why().en())
                                .contains("byte order mark", "U+FEFF")
                                .doesNotContain("UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"value\":NaN}", "{a:1}", "[1,]", "{'a':1}", "{\"a\":\"\t\"}", "/* */ {}"})
    void theParsersAdviceIsNotPassedOn(String body) throws IOException {
        assertThat(read(body))
                .isInstanceOfSatisfying(
                        ReadingFormat.Unreadable.class,
                        u -> assertThat(u.why().en()).doesNotContain("Feature", "Parser", "com.", "ALLOW"));
    }

    @Test
    void doesNotFollowNestingWithoutEnd() throws IOException {
        assertThat(read("[".repeat(100_000))).isInstanceOf(ReadingFormat.Unreadable.class);
    }

    @Test
    void keepsANumberAsItWasWritten() throws IOException {
        read("{\"value\":1e999999999}");

        assertThat(rows)
                .singleElement()
                .isInstanceOfSatisfying(
                        RawRow.Fields.class,
                        row -> assertThat(row.get("value")).isEqualTo(new RawValue.Numeric("1e999999999")));
    }

    @Test
    void stopsWhenNoMoreIsWanted() throws IOException {
        var body = new ByteArrayInputStream("[{},{},{}]".getBytes(StandardCharsets.UTF_8));

        assertThat(new JsonFormat().read(body, row -> row.row() < 2)).isInstanceOf(ReadingFormat.Stopped.class);
    }

    private ReadingFormat.Outcome read(String body) throws IOException {
        return new JsonFormat().read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), rows::add);
    }
}
