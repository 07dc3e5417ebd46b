package io.pacewatch.ingest.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.ingest.format.ReadingFormat;
import io.pacewatch.ingest.format.RowSink;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Readings as JSON: one object, an array of them, or {@code {"readings":[…]}}. */
@Singleton
public class JsonFormat implements ReadingFormat {

    private static final String TYPE = "application/json";
    private static final LocalName MISPLACED = new LocalName(
            "JSON 格式错误：此处附近有多余、缺少或不能识别的内容（逗号、引号、括号、数字写法）",
            "Not JSON: near here something is too much, missing or not known (comma, quote, bracket, number)");

    private static final LocalName NOT_ASCII = new LocalName(
            "引号之外有非英文字符，如中文逗号、不间断空格、字节顺序标记（BOM，U+FEFF）",
            "Outside the quotes there is a character that is not ASCII, such as a Chinese comma, a space that does not"
                    + " break, a byte order mark (BOM, U+FEFF)");

    // Deep enough for every good body; numbers and texts may be far longer than allowed so that the checks, which
    // know the row and the column, are the ones to refuse them.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxNumberLength(100_000)
                    .maxStringLength(1_000_000)
                    .maxNameLength(1_000)
                    .build())
            .build();

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String mediaType() {
        return TYPE;
    }

    @Override
    public boolean reads(String type, Map<String, String> parameters) {
        return type.equals(TYPE);
    }

    @Override
    public Outcome read(InputStream body, RowSink rows) throws IOException {
        try (JsonParser parser = FACTORY.createParser(body)) {
            try {
                return new JsonRows(parser, rows).read();
            } catch (JsonComplaint e) {
                return unreadable(parser.currentTokenLocation(), e.why());
            } catch (JsonProcessingException e) {
                return unreadable(e.getLocation(), why(e));
            }
        }
    }

    /**
     * Says what is wrong in our words: the parser's are for programmers and advise on its settings.
     *
     * <p>A body is UTF-8 when it comes here, whatever the parser says of it.
     */
    private static LocalName why(JsonProcessingException e) {
        return switch (e) {
            case JsonEOFException _ ->
                new LocalName(
                        "JSON 不完整：内容在此中断，缺少结尾的引号或括号",
                        "The JSON is incomplete: it ends here, and a quote or bracket is missing");
            case StreamConstraintsException _ ->
                new LocalName(
                        "JSON 嵌套过深，或其中的文本、数字过长",
                        "The JSON is nested too deeply, or a text or number in it is too long");
            default -> String.valueOf(e.getOriginalMessage()).startsWith("Invalid UTF-8") ? NOT_ASCII : MISPLACED;
        };
    }

    private static Unreadable unreadable(JsonLocation where, LocalName why) {
        if (where == null) {
            return new Unreadable(why);
        }
        int line = where.getLineNr();
        int column = where.getColumnNr();
        return new Unreadable(new LocalName(
                "第 %d 行第 %d 列：%s".formatted(line, column, why.zh()),
                "Line %d, column %d: %s".formatted(line, column, why.en())));
    }
}
