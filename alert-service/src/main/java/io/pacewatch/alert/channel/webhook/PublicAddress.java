package io.pacewatch.alert.channel.webhook;

import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the public internet from all others, by IANA's registries of special-purpose addresses. In IPv4 what
 * is special is listed; in IPv6 only global unicast can be public, and what is special within it is listed.
 */
final class PublicAddress {

    private record Block(byte[] first, int bits) {

        static Block of(String text) {
            String[] parts = text.split("/", -1);
            return new Block(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        }

        boolean holds(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

    private static final List<Block> SPECIAL = List.of(
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
            .map(Block::of)
            .toList();

    private PublicAddress() {}

    /** Whether a stranger's program may be called there. */
    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean possible = bytes.length == 4 || GLOBAL_UNICAST.holds(bytes);
        return possible && SPECIAL.stream().noneMatch(block -> block.holds(bytes));
    }
}
