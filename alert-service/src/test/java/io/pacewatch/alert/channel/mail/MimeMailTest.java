package io.pacewatch.alert.channel.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.platform.mail.MailAddress;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No relay finds a line that it may refuse, and every reader finds what was written. */
class MimeMailTest {

    private static final String LONG_SUBJECT = "【低于目标·初步】丽水市 城乡居民人均可支配收入比值（农村低收入农户）🏮 低0.9个百分点，另有三项指标滞后 "
            .repeat(20)
            .strip();

    private static MimeMail written(String subject, Map<String, String> headers, String text) throws Exception {
        return MimeMail.write(
                new InternetAddress("pacewatch@pacewatch.example", "丽水市目标进度监测", "UTF-8"),
                MailAddress.of("tjj@丽水.example"),
                OffsetDateTime.parse("2025-07-05T10:00:00+08:00"),
                headers,
                new MimeMail.Words(subject, text, "<p>" + text + "</p>"));
    }

    private static MimeMessage read(MimeMail mail) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.bytes()));
    }

    private static String[] lines(MimeMail mail) {
        return new String(mail.bytes(), ISO_8859_1).split("\r\n", -1);
    }

    @Test
    void aLongChineseSubjectIsInWordsOfWholeCharacters() throws Exception {
        MimeMail mail = written(LONG_SUBJECT, Map.of(), "x");

        assertThat(read(mail).getSubject()).isEqualTo(LONG_SUBJECT);
        assertThat(lines(mail))
                .allMatch(line -> line.length() <= 76 && line.chars().allMatch(c -> c >= 32 && c < 127));
        for (String line : lines(mail)) {
            if (line.contains("=?UTF-8?B?")) {
                assertThat(MimeUtility.decodeText(line))
                        .doesNotContain("\uFFFD")
                        .doesNotContain("=?");
            }
        }
    }

    @Test
    void aListOfManyIdsIsFoldedAndReadAsOne() throws Exception {
        String ids = IntStream.range(0, 60)
                .mapToObj(i -> "<episode.01JZK4T2V00000000000000%03d@pacewatch.example>".formatted(i))
                .collect(Collectors.joining(" "));
        Map<String, String> headers = new LinkedHashMap<>(Map.of("References", ids));

        MimeMail mail = written("s", headers, "x");

        assertThat(MimeUtility.unfold(read(mail).getHeader("References", null))).isEqualTo(ids);
        assertThat(lines(mail)).allMatch(line -> line.length() <= 78);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一行\n二行\r\n三行\r四行\n", "one\ntwo\n.\nthree\n", "=20 .\n", "", "\n\n"})
    void textArrivesWithTheLineEndsOfMail(String text) throws Exception {
        MimeMail mail = written("s", Map.of(), text);

        Multipart parts = (Multipart) read(mail).getContent();
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo(text.replaceAll("\\R", "\r\n"));
        assertThat(lines(mail)).allMatch(line -> line.length() <= 76 && !line.contains("\n") && !line.contains("\r"));
    }

    @Test
    void aWordThatNoLineHoldsIsEncoded() throws Exception {
        String word = "x".repeat(5_000);

        MimeMail mail = written("goal " + word, Map.of("X-Pacewatch-Submission", word), word);

        assertThat(read(mail).getSubject()).isEqualTo("goal " + word);
        assertThat(lines(mail)).allMatch(line -> line.length() <= 76);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\r\nBcc: all@x.example", "a\nBcc: all@x.example", "a\rBcc: all@x.example", "=?UTF-8?B?QQ==?="})
    void dataMakesNoHeaderAndNoEncodedWord(String subject) throws Exception {
        MimeMessage mail = read(written(subject, Map.of("X-Pacewatch-Trace", subject), "x"));

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo(subject.replaceAll("[\r\n]+", " "));
    }

    @Test
    void itIsFromAndToWhomItShouldBe() throws Exception {
        MimeMessage mail = read(written("s", Map.of("Message-ID", "<m@x.example>"), "x"));

        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("丽水市目标进度监测");
        assertThat(mail.getHeader("To", null)).isEqualTo("tjj@xn--viq734e.example");
        assertThat(mail.getHeader("Date", null)).isEqualTo("Sat, 5 Jul 2025 10:00:00 +0800");
        assertThat(mail.getMessageID()).isEqualTo("<m@x.example>");
    }

    @Test
    void theSameWordsMakeTheSameBytes() throws Exception {
        List<byte[]> both = List.of(
                written(LONG_SUBJECT, Map.of(), "x").bytes(),
                written(LONG_SUBJECT, Map.of(), "x").bytes());

        assertThat(both.getFirst()).isEqualTo(both.getLast());
    }
}
