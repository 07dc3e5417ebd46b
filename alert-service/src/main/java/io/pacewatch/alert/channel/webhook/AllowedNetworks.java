package io.pacewatch.alert.channel.webhook;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** The networks of one's own in which hooks may be. */
record AllowedNetworks(List<AddressBlock> blocks) {

    /** Every machine's own services, behind no door. */
    private static final List<AddressBlock> LOOPBACK =
            List.of(AddressBlock.of("127.0.0.0/8"), AddressBlock.of("::1/128"));

    /** Never: here clouds answer every program of a machine with its secrets. */
    private static final List<AddressBlock> LINK_LOCAL =
            List.of(AddressBlock.of("169.254.0.0/16"), AddressBlock.of("fe80::/10"));

    /** Those of the setting. */
    static AllowedNetworks of(Optional<List<String>> networks) {
        return new AllowedNetworks(
                networks.orElse(List.of()).stream().map(AllowedNetworks::block).toList());
    }

    private static AddressBlock block(String network) {
        try {
            AddressBlock block = AddressBlock.of(network);
            if (LINK_LOCAL.stream().anyMatch(never -> never.holds(block))) {
                throw new IllegalArgumentException(network + " is link-local, and no hook is ever called there");
            }
            return block;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("pacewatch.webhook.allow-networks: " + e.getMessage(), e);
        }
    }

    /** Whether a hook may be called there; loopback only where a block of loopback says so, not one around it. */
    boolean hold(InetAddress address) {
        return LINK_LOCAL.stream().noneMatch(never -> never.holds(address))
                && blocks.stream().anyMatch(block -> block.holds(address) && isMeant(block, address));
    }

    private static boolean isMeant(AddressBlock block, InetAddress address) {
        return LOOPBACK.stream().noneMatch(own -> own.holds(address) && !own.holds(block));
    }
}
