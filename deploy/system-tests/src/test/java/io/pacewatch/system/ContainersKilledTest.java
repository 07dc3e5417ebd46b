package io.pacewatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.local.stack.Stack;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each container of a compose stack dies while readings arrive; what was accepted is stored once, judged, and told. */
@Tag("compose")
class ContainersKilledTest {
    /** Without these nothing is accepted. */
    private static final Set<String> NEEDED_FOR_POSTING = Set.of("kafka", Stack.INGEST);

    private static final int MEANWHILE = 20;

    @Test
    void nothingIsLost() throws IOException {
        List<String> containers = ComposeStack.containers();
        assertThat(containers)
                .as("containers that run; is the stack that deploy/compose/try starts up?")
                .contains("kafka", "postgres", "mail-inbox", "prometheus", "alertmanager")
                .containsAll(RunningStack.SERVICES);
        try (ComposeStack running = ComposeStack.started()) {
            assertThat(running.database.count("select count(*) from target.reading_version"))
                    .as("readings on a stack that should be new")
                    .isZero();
            try (Bureaus bureaus = new Bureaus(running, List.of(Stack.INGEST))) {
                bureaus.awaitMore(MEANWHILE);
                for (String container : containers) {
                    diesWhileReadingsArrive(running, bureaus, container);
                }
                bureaus.stop();
                running.awaitIdle();

                new Ledger(running).holdsWhatWasPosted(bureaus, 0);
                System.out.printf(
                        "%d readings accepted while %s died in turn; %d mails%n",
                        bureaus.posted(), containers, running.mails().size());
            }
        }
    }

    private static void diesWhileReadingsArrive(ComposeStack running, Bureaus bureaus, String container) {
        long kept = running.samples();
        running.kill(container);
        if (!NEEDED_FOR_POSTING.contains(container)) {
            bureaus.awaitMore(MEANWHILE);
        }
        running.start(container);
        bureaus.awaitMore(MEANWHILE);
        assertThat(running.samples()).as("what Prometheus has kept").isGreaterThanOrEqualTo(kept);
    }
}
