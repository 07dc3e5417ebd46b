package io.pacewatch.local.stack;

import io.pacewatch.local.infrastructure.Infrastructure;
import java.util.HashMap;
import java.util.Map;

/** Works out the configuration of each service from what the stack is like. */
record ServiceSettings(StackBuilder wanted, Infrastructure infrastructure) {

    Map<String, String> of(String service, int instance) {
        StackDirectory directory = wanted.directory();
        StackPorts ports = wanted.ports();
        Map<String, String> settings = new HashMap<>(infrastructure.quarkusProperties());
        settings.put("pacewatch.instance", Integer.toString(instance));
        settings.put("pacewatch.tokens.file", directory.tokensPath().toString());
        settings.put("pacewatch.clock.file", directory.clockPath().toString());
        settings.put("pacewatch.seeds.dir", wanted.root().seeds().toString());
        settings.put("pacewatch.board.base-url", "http://localhost:" + ports.target());
        settings.put("pacewatch.ingest.base-url", "http://localhost:" + ports.ingest());
        settings.put("pacewatch.alert.base-url", "http://localhost:" + ports.alert());
        settings.put("pacewatch.alert.secret-file", directory.linkKeyPath().toString());
        settings.put("pacewatch.webhook.secrets-dir", wanted.webhookSecrets().toString());
        wanted.window().ifPresent(window -> settings.put("pacewatch.alert.window", window.toString()));
        settings.putAll(wanted.extra(service));
        return settings;
    }
}
