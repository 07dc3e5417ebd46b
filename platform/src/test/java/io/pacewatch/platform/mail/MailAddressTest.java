package io.pacewatch.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "tjj@lishui.example, tjj@lishui.example",
        "o'neill+goals@sub.lishui.example, o'neill+goals@sub.lishui.example",
        "tjj@丽水.example, tjj@xn--viq734e.example",
        "tjj@mailhost, tjj@mailhost",
    })
    void aDomainIsWrittenInAscii(String written, String sent) {
        assertThat(MailAddress.of(written)).hasToString(sent);
        assertThat(sent).isASCII();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "统计局@lishui.example | NOT_ASCII",
                "a@x.example,b@x.example | NOT_ONE",
                "a@x.example b@x.example | NOT_ONE",
                "Tjj <tjj@x.example> | NOT_ONE",
                "tjj | NOT_ONE",
                "@x.example | NOT_ONE",
                ".tjj@x.example | LOCAL_PART",
                "t..j@x.example | LOCAL_PART",
                "\"t j\"@x.example | NOT_ONE",
                "tjj@-x.example | DOMAIN",
                "tjj@x_y.example | DOMAIN",
                "tjj@x..example | DOMAIN",
                "tjj@[10.0.0.1] | DOMAIN",
            })
    void whatARelayWouldRefuseIsNamed(String written, MailAddress.Fault fault) {
        assertThat(MailAddress.fault(written)).contains(fault);
    }

    @Test
    void aLineBreakIsNoPartOfAnAddress() {
        assertThat(MailAddress.fault("tjj@x.example\r\nRCPT TO:<all@x.example>"))
                .contains(MailAddress.Fault.CONTROL);
        assertThat(MailAddress.fault("tjj@x.example\n")).contains(MailAddress.Fault.CONTROL);
        assertThat(MailAddress.fault("")).contains(MailAddress.Fault.NOT_ONE);
        assertThatThrownBy(() -> MailAddress.of("a@b@c")).hasMessage("the address is not one address without a name");
    }

    @Test
    void theLongestIsAsLongAsSmtpAllows() {
        assertThat(MailAddress.fault("a".repeat(64) + "@x.example")).isEmpty();
        assertThat(MailAddress.fault("a".repeat(65) + "@x.example")).contains(MailAddress.Fault.LOCAL_PART);
        assertThat(MailAddress.fault("a@" + "b".repeat(64) + ".example")).contains(MailAddress.Fault.DOMAIN);
    }
}
