package io.pacewatch.alert.api;

import io.pacewatch.alert.delivery.ReplayService.Order;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Which dead deliveries are sent again, and why.
 *
 * @param endpoint only this endpoint's, such as {@code mail:development-reform}; or null
 * @param since    only those written down since this machine time; or null
 */
record ReplayRequest(
        @Nullable String reason,
        @Nullable String endpoint,
        @Nullable OffsetDateTime since) {

    /** Who wants it and why; 422 without a reason that can be kept. */
    static Order order(Caller caller, @Nullable ReplayRequest request) {
        return new Order(caller.actor(), GivenReason.of(request == null ? null : request.reason()));
    }
}
