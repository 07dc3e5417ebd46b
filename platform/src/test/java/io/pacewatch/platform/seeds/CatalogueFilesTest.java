package io.pacewatch.platform.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacewatch.events.catalogue.Department;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which addresses the catalogue takes, and where it says that it does not. */
class CatalogueFilesTest {

    @TempDir
    Path seeds;

    private void written(String mail) throws IOException {
        Path folder = Files.createDirectories(seeds.resolve("departments"));
        Files.writeString(folder.resolve("lishui.yaml"), """
                departments:
                  - {id: first, name: {zh: 一, en: One}, region: "331100", mail: fgw@lishui.example, language: zh}
                  - id: second
                    name: {zh: 二, en: Two}
                    region: "331100"
                    mail: %s
                """.formatted(mail));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "统计局@lishui.example | has other than ASCII characters before the @（邮件地址“@”前含有非ASCII字符）",
                "'tjj@lishui.example, fgw@lishui.example' | is not one address without a name（邮件地址不是单个不带姓名的地址）",
                "\"tjj@lishui.example\\r\\nBcc: all@x.example\" | holds a line break or another control character",
            })
    void anAddressThatCannotBeSentToIsRefusedWithFileAndLine(String mail, String said) throws IOException {
        written(mail);

        assertThatThrownBy(() -> CatalogueFiles.read(seeds))
                .isInstanceOf(SeedException.class)
                .hasMessageStartingWith("lishui.yaml, line 6, second: the mail address \"")
                .hasMessageContaining(said);
    }

    @Test
    void aDomainMayBeWrittenInChinese() throws IOException {
        written("tjj@丽水.example");

        assertThat(CatalogueFiles.read(seeds))
                .extracting(each -> ((Department) each).mail())
                .containsExactly("fgw@lishui.example", "tjj@丽水.example");
    }
}
