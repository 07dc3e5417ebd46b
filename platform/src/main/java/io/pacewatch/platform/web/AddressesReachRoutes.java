package io.pacewatch.platform.web;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Lets wrongly encoded addresses reach the routes, where {@link AddressCheck} words what is wrong: Quarkus would answer
 * 400 with nothing. Its switch is a system property that is read when its HTTP classes load, which is after the
 * configuration was built.
 */
public final class AddressesReachRoutes implements SmallRyeConfigBuilderCustomizer {

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}
