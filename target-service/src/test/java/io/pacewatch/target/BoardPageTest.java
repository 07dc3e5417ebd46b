package io.pacewatch.target;

import static io.pacewatch.target.Postings.reading;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people find goals on the board and read one goal's page. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class BoardPageTest extends WithBureau {
    private static final String COUNTY = "331125";

    @ConfigProperty(name = "pacewatch.tokens.file")
    String tokens;

    private static String page(String path, String... parameters) {
        var request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get(path).then().statusCode(200).extract().asString();
    }

    /** How many goals the page's summary counts for a status. */
    private static int counted(String page, String status) {
        Matcher count = Pattern.compile("<li class=\"" + status + "\"><.*?<b>(\\d+)</b>")
                .matcher(page);
        assertThat(count.find()).isTrue();
        return Integer.parseInt(count.group(1));
    }

    private static int rows(String page) {
        return page.split("<p class=\"name\">", -1).length - 1;
    }

    @Test
    void theSummaryCountsAndLeadsToTheGoalsOfAStatus() {
        String all = page("/", "lang", "zh", "department", "science-technology");
        String silent = page("/", "lang", "zh", "department", "science-technology", "status", "unknown");

        assertThat(counted(all, "UNKNOWN")).isPositive().isEqualTo(rows(silent));
        assertThat(counted(silent, "UNKNOWN")).isEqualTo(rows(silent));
        assertThat(counted(silent, "NOT_DUE")).isEqualTo(counted(all, "NOT_DUE"));
        assertThat(all)
                .contains("href=\"/?lang=zh&amp;department=science-technology&amp;status=UNKNOWN\"")
                .doesNotContain("<details");
        assertThat(silent)
                .contains(
                        "<a href=\"/?lang=zh&amp;department=science-technology&amp;status=UNKNOWN\" aria-current=\"true\">")
                .contains("<option value=\"UNKNOWN\" selected>")
                .contains("<option value=\"science-technology\" selected>")
                .contains("href=\"/?lang=en&amp;department=science-technology&amp;status=UNKNOWN\"")
                .contains("national-high-tech-zone")
                .doesNotContain("rd-intensity");
        assertThat(page("/", "lang", "zh", "department", "nobody")).contains("没有符合条件的目标");
        assertThat(page("/", "lang", "zh", "department", "", "status", "")).contains("地区生产总值", "松阳县");
        given().get("/").then().header("Content-Security-Policy", containsString("form-action 'self'"));
    }

    @Test
    void sectionsAreReachedByTheirNamesAndFoldAwayWhatNeedsNobody() {
        String board = page("/", "lang", "zh");

        assertThat(board)
                .contains("<a href=\"#s-331100-3\">丽水市 · 三、系统落实改革攻坚</a>")
                .contains("<section id=\"s-331100-3\"", "<nav aria-label=\"页面与语言\">")
                .contains("<details class=\"UNKNOWN\">")
                .contains("松阳县 · 县重点新续建项目", "数据逾期 ");
        assertThat(board.indexOf("id=\"s-331100-headline\"")).isLessThan(board.indexOf("id=\"s-331100-1\""));
        assertThat(page("/", "region", "331124", "lang", "en"))
                .contains("Songyang")
                .doesNotContain("GDP growth");
    }

    @Test
    void theWorstComesFirst() {
        Planner planner = Planner.of(tokens);
        planner.add(Planner.goal("a-good", "gdp-growth", COUNTY, 2025, "3"));
        planner.add(Planner.goal("b-bad", "industrial-value-added-growth", COUNTY, 2025, "9"));
        bureau.post(
                reading("gdp-growth", COUNTY, "2025-M06", "4.0", "2025-07-18T02:00:00Z"),
                reading("industrial-value-added-growth", COUNTY, "2025-M06", "4.0", "2025-07-18T02:00:00Z"));
        bureau.verdicts("a-good|" + COUNTY + "|2025", 1);
        bureau.verdicts("b-bad|" + COUNTY + "|2025", 1);

        String board = page("/", "region", COUNTY, "section", "1");

        assertThat(board.indexOf("/goals/b-bad")).isPositive().isLessThan(board.indexOf("/goals/a-good"));
        assertThat(page("/goals/a-good", "region", COUNTY, "lang", "zh"))
                .contains("data-label=\"发布单位\">丽水市统计局<")
                .contains("role=\"region\" aria-labelledby=\"readings\" tabindex=\"0\"")
                .contains("href=\"/goals/a-good?region=" + COUNTY + "&amp;year=2025&amp;lang=en\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {"en;q=1.5 > zh", "en;q=1.5, en > en", "x_y, en;q=0.2 > en", "zh;q=0, * > en", "zh, en > zh"})
    void theLanguageIsTheReaders(String wanted, String language) {
        for (String path : new String[] {"/", "/goals/gdp-growth"}) {
            given().header("Accept-Language", wanted)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("Content-Language", language)
                    .header("Vary", containsString("Accept-Language"))
                    .body(containsString("<html lang=\"" + language));
        }
    }

    @Test
    void aGoalWithoutFiguresSaysSo() {
        assertThat(page("/goals/rd-intensity", "lang", "zh"))
                .contains("暂无数据", "尚无判定")
                .doesNotContain("<table");
    }

    @Test
    void aDeletedGoalKeepsItsPage() {
        Planner planner = Planner.of(tokens);
        planner.add(Planner.goal("taken-away", COUNTY, 2025, "3"));
        String path = "/api/v1/goals/taken-away?year=2025&region=" + COUNTY;
        planner.writes()
                .header("If-Match", "\"1\"")
                .queryParam("reason", "并入另一目标")
                .delete(path)
                .then()
                .statusCode(204);

        assertThat(page("/goals/taken-away", "region", COUNTY, "lang", "zh"))
                .contains("该目标已于", "撤销", "<strong>目标已撤销</strong>", "增长3%以上");
        assertThat(page("/", "region", COUNTY)).doesNotContain("taken-away");
    }
}
