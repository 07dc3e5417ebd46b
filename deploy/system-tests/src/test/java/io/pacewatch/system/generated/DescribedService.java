package io.pacewatch.system.generated;

import io.pacewatch.contracts.HttpContract;
import java.net.URI;

/**
 * A service that runs, and the document that it serves.
 *
 * @param name    the stack's name for it
 * @param address where it listens
 */
public record DescribedService(String name, URI address, HttpContract contract) {

    /** The service that listens at this address, by IPv4. */
    public static DescribedService at(String name, String url) {
        URI address = URI.create(url.replace("localhost", "127.0.0.1"));
        return new DescribedService(name, address, HttpContract.servedAt(address.toString()));
    }
}
