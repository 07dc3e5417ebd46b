package io.pacewatch.alert.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pacewatch.alert.channel.mail.Contrast.Rendering;
import io.pacewatch.alert.channel.mail.MailView.Line;
import io.pacewatch.alert.channel.mail.MailView.Link;
import io.pacewatch.alert.channel.mail.MailView.Section;
import io.pacewatch.events.verdict.Status;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a mail program does with colours, a mail can be read. */
class MailColoursTest {

    private static final double ENOUGH = 4.5;
    private static final Document MAIL = mail();

    /** One section of each status, with everything that a mail can hold. */
    private static Document mail() {
        Path template = Path.of("src/main/resources/templates/mail/html.html");
        List<Section> sections = Stream.concat(
                        Arrays.stream(Status.values()).map(status -> section(status.shape(), status.colour())),
                        Stream.of(section("▲", LateSections.COLOUR)))
                .toList();
        MailView view = new MailView("zh", "主题", "本邮件应送市统计局", sections, "自动发出");
        try {
            String html = Engine.builder()
                    .addDefaults()
                    .addValueResolver(new ReflectionValueResolver())
                    .addResultMapper(new HtmlEscaper(List.of("text/html")))
                    .build()
                    .parse(Files.readString(template))
                    .data("mail", view)
                    .render();
            Files.writeString(Path.of("target/mail-colours.html"), html);
            return Jsoup.parse(html);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Section section(String shape, String colour) {
        return new Section(
                "丽水市 地区生产总值增速",
                "5.6%（初步），低于目标，低0.9个百分点",
                "演示数据（虚构）",
                shape,
                colour,
                List.of(new Line("口径", "2025年1—6月累计"), new Line("差距", "比6.5%低0.9个百分点")),
                new Link("确认收悉并填报计划", "https://alerts/a/" + "t".repeat(300)),
                new Link("查看目标", "https://board/goals/gdp-growth"));
    }

    private static List<Element> withText() {
        return MAIL.body().select("*").stream()
                .filter(element -> !element.ownText().isBlank())
                .toList();
    }

    @Test
    void allTextHasColoursOfItsOwn() {
        assertThat(withText()).hasSizeGreaterThan(50).allSatisfy(element -> {
            assertThat(element.attr("style")).as(element.toString()).contains("background-color:#");
            assertThat(element.attr("style")).as(element.toString()).containsPattern("(^|;)color:#");
        });
    }

    @ParameterizedTest
    @EnumSource(Rendering.class)
    void allTextIsReadOnItsGround(Rendering rendering) {
        assertThat(withText())
                .allSatisfy(element -> assertThat(rendering.of(colours(element)).ratio())
                        .as(rendering + " " + element)
                        .isGreaterThanOrEqualTo(ENOUGH));
    }

    /** Where a program asks for a mail's own dark colours, only the page between the sections changes. */
    @Test
    void theMailSaysThatItHasDarkColours() {
        assertThat(MAIL.select("meta[name=color-scheme]").attr("content")).isEqualTo("light dark");
        String style = MAIL.select("style").html();
        assertThat(style).contains("color-scheme: light dark", "prefers-color-scheme: dark");
        assertThat(MAIL.select(".page").stream().flatMap(page -> page.textNodes().stream()))
                .allMatch(text -> text.isBlank());
    }

    @Test
    void contrastIsMeasuredAsWcagDoes() {
        assertThat(new Contrast(0, 0xffffff).ratio()).isEqualTo(21, within(0.001));
        assertThat(new Contrast(0x777777, 0xffffff).ratio()).isEqualTo(4.478, within(0.001));
    }

    private static Contrast colours(Element element) {
        return new Contrast(colour(element, "color"), colour(element, "background-color"));
    }

    private static int colour(Element element, String property) {
        Matcher found =
                Pattern.compile("(?:^|;)" + property + ":(#[0-9a-f]{6})").matcher(element.attr("style"));
        assertThat(found.find()).as(property + " of " + element).isTrue();
        return Contrast.colour(found.group(1));
    }
}
