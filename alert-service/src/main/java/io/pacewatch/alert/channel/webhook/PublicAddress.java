package io.pacewatch.alert.channel.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the public internet from all others, by IANA's registries of special-purpose addresses. In IPv4 what
 * is special is listed; in IPv6 only global unicast can be public, and what is special within it is listed.
 */
final class PublicAddress {

    private static final AddressBlock GLOBAL_UNICAST = AddressBlock.of("2000::/3");

    private static final List<AddressBlock> SPECIAL = List.of(
                    // This network, private use, shared by carriers, loopback, link-local.
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    // Protocol assignments, documentation, 6to4 relays, private use, benchmarks.
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    // Multicast, reserved and broadcast.
                    "224.0.0.0/3",
                    // Teredo and other assignments, documentation; 6to4 can lead to any address of IPv4.
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .stream()
            .map(AddressBlock::of)
            .toList();

    private PublicAddress() {}

    /** Whether a stranger's program may be called there. */
    static boolean is(InetAddress address) {
        boolean possible = address instanceof Inet4Address || GLOBAL_UNICAST.holds(address);
        return possible && SPECIAL.stream().noneMatch(block -> block.holds(address));
    }
}
