package io.pacewatch.alert.channel.webhook;

import java.net.InetAddress;

/**
 * A block of addresses.
 *
 * @param first its first address
 * @param bits  how many bits of it all its addresses share
 */
record AddressBlock(InetAddress first, int bits) {

    /** Reads {@code 10.0.0.0/8}; throws IllegalArgumentException for anything else, such as bits beyond the mask. */
    static AddressBlock of(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length != 2 || !parts[1].matches("\\d{1,3}")) {
            throw new IllegalArgumentException(text + " is no block of addresses such as 10.0.0.0/8");
        }
        AddressBlock block = new AddressBlock(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]));
        byte[] bytes = block.first.getAddress();
        if (block.bits > bytes.length * 8) {
            throw new IllegalArgumentException(text + " has more bits than an address");
        }
        for (int bit = block.bits; bit < bytes.length * 8; bit++) {
            if (set(bytes, bit)) {
                throw new IllegalArgumentException(text + " begins within a block");
            }
        }
        return block;
    }

    boolean holds(InetAddress other) {
        byte[] mine = first.getAddress();
        byte[] others = other.getAddress();
        if (mine.length != others.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            if (set(mine, bit) != set(others, bit)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all of the other block is in this one. */
    boolean holds(AddressBlock other) {
        return bits <= other.bits && holds(other.first);
    }

    private static boolean set(byte[] bytes, int bit) {
        return (bytes[bit / 8] & (0x80 >> (bit % 8))) != 0;
    }
}
