package io.pacewatch.alert.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a stranger may make this service connect to, and where not. */
class HookPlaceTest {

    private static HookPlace place(String... networks) {
        return new HookPlace(AllowedNetworks.of(Optional.of(List.of(networks))), Duration.ofSeconds(5));
    }

    private static final HookPlace PUBLIC_ONLY = place();
    private static final HookPlace INSIDE = place("127.0.0.0/8", "::1/128", "10.0.0.0/8");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void isNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0",
                "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0",
                "223.255.255.255", "2001:200::1", "2400:3200::1", "2606:4700::1"
            })
    void isPublic(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/x",
                "https://127.0.0.1/x",
                "https://2130706433/x",
                "https://[::1]/x",
                "https://[::ffff:127.0.0.1]/x",
                "https://169.254.169.254/latest"
            })
    void refusesNamesAndNumbersThatLeadInside(String hook) {
        assertThatThrownBy(() -> PUBLIC_ONLY.of(URI.create(hook)))
                .isInstanceOf(HookPlace.RefusedException.class)
                .hasMessageContaining("no address of the public internet");
    }

    @Test
    void refusesToSpeakWithoutTls() {
        assertThatThrownBy(() -> PUBLIC_ONLY.of(URI.create("http://9.9.9.9/x"))).hasMessageContaining("https");
    }

    @Test
    void goesInsideWhereThatIsAllowed() throws Exception {
        assertThat(INSIDE.of(URI.create("http://127.0.0.1:8080/x"))).isEqualTo(InetAddress.ofLiteral("127.0.0.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.1.2.3, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "10.1.0.0/16, 10.2.0.1, false",
        "192.168.7.5/32, 192.168.7.5, true",
        "fd00::/8, fd12::1, true",
        "fd00::/8, fe80::1, false",
        "0.0.0.0/0, 192.168.1.1, true",
        "0.0.0.0/0, 169.254.169.254, false",
        "0.0.0.0/0, 127.0.0.1, false",
        "::/0, ::1, false",
        "::/0, fe80::1, false",
        "127.0.0.0/8, 127.0.0.1, true",
        "127.0.0.1/32, 127.0.0.1, true",
        "127.0.0.1/32, 127.0.0.2, false",
        "::1/128, ::1, true",
    })
    void aNetworkOpensItselfAndNoOther(String network, String address, boolean open) {
        AllowedNetworks allowed = AllowedNetworks.of(Optional.of(List.of(network)));

        assertThat(allowed.hold(InetAddress.ofLiteral(address))).isEqualTo(open);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "10.0.0.0",
                "10.0.0.1/8",
                "10.0.0.0/33",
                "a/8",
                "169.254.0.0/16",
                "169.254.169.254/32",
                "fe80::/10"
            })
    void whatIsNoNetworkToOpenEndsTheStart(String network) {
        assertThatThrownBy(() -> AllowedNetworks.of(Optional.of(List.of(network))))
                .hasMessageStartingWith("pacewatch.webhook.allow-networks: ");
    }

    @Test
    void plainHttpIsForNetworksOfOnesOwn() throws Exception {
        assertThat(INSIDE.of(URI.create("http://10.0.0.7/x"))).isEqualTo(InetAddress.ofLiteral("10.0.0.7"));
        assertThatThrownBy(() -> INSIDE.of(URI.create("http://9.9.9.9/x"))).hasMessageContaining("https");
        assertThatThrownBy(() -> INSIDE.of(URI.create("https://192.168.1.1/x")))
                .hasMessageContaining("pacewatch.webhook.allow-networks");
    }

    @Test
    void saysThatANameIsNotKnown() {
        assertThatThrownBy(() -> INSIDE.of(URI.create("https://nobody.invalid/x")))
                .hasMessageContaining("nobody.invalid");
    }
}
