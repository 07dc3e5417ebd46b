# The command for people and the mail inbox, as `./mvnw package` built them.
FROM eclipse-temurin:25-jre
WORKDIR /opt/pacewatch
COPY deploy/compose/healthy /usr/local/bin/
COPY deploy/local/target/lib lib
COPY events/target/classes platform/target/classes deploy/local/target/classes classes/
# Volumes take their owner from here.
RUN install -d -o 10001 -g 10001 .pacewatch mails
USER 10001:10001
ENTRYPOINT ["java", "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dpacewatch.home=/opt/pacewatch", \
    "-cp", "classes:lib/*", "io.pacewatch.local.command.Pacewatch"]
