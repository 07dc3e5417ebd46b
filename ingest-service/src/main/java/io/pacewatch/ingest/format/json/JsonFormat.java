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
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Readings as JSON: one object, an array of them, or {@code {"readings":[…]}}. */
@Singleton
public class JsonFormat implements ReadingFormat {

    private static final String TYPE = "application/json";
    private static final LocalName NOT_UTF_8 =
            new LocalName("字符编码不是 UTF-8，请另存为 UTF-8 后重新提交", "The text is not UTF-8: save it as UTF-8 and post it again");

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
        } catch (CharConversionException e) {
            return new Unreadable(NOT_UTF_8);
        }
    }

    /** The parser speaks English only; in Chinese stands what its words come to. */
    private static LocalName why(JsonProcessingException e) {
        String parserSays = String.valueOf(e.getOriginalMessage());
        if (parserSays.startsWith("Invalid UTF-8")) {
            return NOT_UTF_8;
        }
        String zh = switch (e) {
            case JsonEOFException _ -> "JSON 不完整：内容在此中断，缺少结尾的引号或括号";
            case StreamConstraintsException _ -> "JSON 嵌套过深，或其中的文本、数字过长";
            default -> "JSON 格式错误：此处附近有多余、缺少或不能识别的内容（逗号、引号、括号、数字写法）";
        };
        return new LocalName(zh, parserSays);
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
