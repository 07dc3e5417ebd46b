package io.pacewatch.local.command;

import io.pacewatch.local.infrastructure.ProjectRoot;
import io.pacewatch.local.infrastructure.Topics;
import io.pacewatch.local.principal.PrincipalList;
import io.pacewatch.local.principal.PrincipalPasswords;
import io.pacewatch.local.principal.PrincipalSetup;
import io.pacewatch.local.stack.Attachment;
import io.pacewatch.local.stack.Stack;
import io.pacewatch.local.stack.StackDirectory;
import io.pacewatch.platform.kafka.KafkaClientSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a stack that something else starts ready, and known to the other commands. */
@Command(
        name = "attach",
        description = {
            "Work with a stack whose parts run elsewhere, such as in containers.",
            "Creates the topics that its broker lacks and remembers in --data where its parts are. Doing it again is safe."
        })
final class AttachCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", required = true, description = "the broker")
    private String kafka;

    @Option(names = "--postgres", paramLabel = "URL", required = true, description = "jdbc:postgresql://host:port/name")
    private String postgres;

    @Option(names = "--inbox", paramLabel = "URL", required = true, description = "the mail inbox's page")
    private String inbox;

    @Option(names = "--ingest", paramLabel = "URL", required = true, description = "ingest-service")
    private String ingest;

    @Option(names = "--target", paramLabel = "URL", required = true, description = "target-service")
    private String target;

    @Option(names = "--alert", paramLabel = "URL", required = true, description = "alert-service")
    private String alert;

    @Option(
            names = "--principals",
            paramLabel = "DIR",
            description = "also make the broker know the principals of deploy/principals.json and what each may do; DIR"
                    + " has their passwords, a file kafka-NAME.properties with pacewatch.kafka.password for each")
    private Path principals;

    @Option(
            names = "--management",
            paramLabel = "SERVICE=URL",
            description = "where a service answers /q/…, if it has a management port; once for each service")
    private Map<String, String> management = new LinkedHashMap<>();

    @Option(
            names = "--clock",
            paramLabel = "INSTANT",
            defaultValue = "${env:PACEWATCH_CLOCK}",
            converter = Moment.InstantConverter.class,
            description = "start the business clock here, unless one was started before (default: the environment's"
                    + " PACEWATCH_CLOCK, else the machine's time)")
    private Instant clock;

    @Override
    public Integer call() {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("kafka", kafka);
        addresses.put("postgres", postgres);
        addresses.put("mail-inbox", inbox);
        addresses.put(Stack.TARGET, target);
        addresses.put(Stack.INGEST, ingest);
        addresses.put(Stack.ALERT, alert);
        StackDirectory directory = data.directory();
        ProjectRoot root = ProjectRoot.find();
        KafkaClientSettings administrator = data.kafka().at(kafka);
        Attachment.of(directory, addresses, management).make(Topics.read(root.topics()), administrator, clock);
        if (principals != null) {
            new PrincipalSetup(PrincipalList.read(root.principals()))
                    .make(administrator, new PrincipalPasswords(principals));
        }
        new Screen(spec).line("Commands with --data " + directory.path() + " work with this stack.");
        return 0;
    }
}
