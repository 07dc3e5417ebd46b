package io.pacewatch.platform.limit;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Takes a permit around each call. */
@NeedsConnection
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class NeedsConnectionInterceptor {

    private final Instance<ConnectionPermits> permits;

    NeedsConnectionInterceptor(Instance<ConnectionPermits> permits) {
        this.permits = permits;
    }

    @AroundInvoke
    @Nullable
    Object around(InvocationContext call) throws Exception {
        return permits.get().light(() -> proceed(call));
    }

    private static @Nullable Object proceed(InvocationContext call) {
        try {
            return call.proceed();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
