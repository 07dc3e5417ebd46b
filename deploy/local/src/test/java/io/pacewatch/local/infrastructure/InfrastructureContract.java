package io.pacewatch.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pacewatch.events.wire.TopicList;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What every infrastructure promises to those who stand on it, whatever runs the parts. */
public abstract class InfrastructureContract {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String TOPIC = "pacewatch.catalogue.v1";

    /** The one under test. */
    protected abstract Infrastructure infrastructure();

    @Test
    void recordsOutliveAStoppedAndAKilledBroker() throws Exception {
        publish("before");

        infrastructure().broker().stop();
        infrastructure().broker().start(LONG);
        publish("between");
        infrastructure().broker().kill();
        infrastructure().broker().start(LONG);

        assertThat(consume()).containsExactly("before", "between");
    }

    @Test
    void topicsAreThoseOfTheFile() throws Exception {
        Topics wanted = Topics.read(ProjectRoot.find().topics());

        wanted.createAbsent(infrastructure().kafka());

        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", infrastructure().kafkaBootstrapServers()))) {
            List<String> names =
                    wanted.list().topics().stream().map(TopicList.Topic::name).toList();
            assertThat(admin.describeTopics(names).allTopicNames().get())
                    .allSatisfy((name, topic) -> assertThat(topic.partitions()).hasSize(partitions(wanted, name)));
        }
    }

    @Test
    void databaseIsDurableAndOutlivesAKill() throws Exception {
        query("create table kept (n int)");
        query("insert into kept values (42)");

        infrastructure().database().kill();
        infrastructure().database().stop();
        infrastructure().database().start(LONG);

        assertThat(query("select n from kept")).isEqualTo("42");
        assertThat(query("show fsync")).isEqualTo("on");
        assertThat(query("show synchronous_commit")).isEqualTo("on");
        assertThat(query("show server_version")).startsWith("17.");
    }

    @Test
    void mailIsListedAndOutlivesARestart() throws Exception {
        send("fgw@lishui.example", "【滞后】地区生产总值", "落后0.9个百分点", "<p>落后<b>0.9</b>个百分点</p>");

        infrastructure().mailbox().stop();
        infrastructure().mailbox().start(LONG);

        JsonNode mail = new JsonMapper().readTree(get("/api/mails")).get(0);
        assertThat(mail.get("to").asText()).isEqualTo("fgw@lishui.example");
        assertThat(mail.get("subject").asText()).isEqualTo("【滞后】地区生产总值");
        assertThat(mail.get("messageId").asText()).isEqualTo("<m1@pacewatch.example>");
        assertThat(mail.get("references").asText()).isEqualTo("<episode.1@x.example> <episode.2@x.example>");
        assertThat(mail.get("text").asText().strip()).isEqualTo("落后0.9个百分点");
        assertThat(mail.get("html").asText().strip()).isEqualTo("<p>落后<b>0.9</b>个百分点</p>");
        assertThat(get("/?lang=en")).contains("【滞后】地区生产总值").contains("Mail inbox");
        assertThat(get("/mails/1")).contains("<iframe sandbox").contains("纯文本");
        assertThat(imapCount("fgw@lishui.example")).isEqualTo(1);
    }

    private static int partitions(Topics topics, String name) {
        return topics.list().topics().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow()
                .partitions();
    }

    private void publish(String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", infrastructure().kafkaBootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, value, value)).get();
        }
    }

    private List<String> consume() {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", infrastructure().kafkaBootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            TopicPartition only = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(only));
            consumer.seekToBeginning(List.of(only));
            long end = consumer.endOffsets(List.of(only)).get(only);
            List<String> values = new ArrayList<>();
            while (consumer.position(only) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(found -> values.add(found.value()));
            }
            return values;
        }
    }

    /** The first value of the first row, or nothing if there are no rows to have. */
    protected final String query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        infrastructure().jdbcUrl(),
                        infrastructure().jdbcUser(),
                        infrastructure().jdbcPassword());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private void send(String to, String subject, String text, String html) throws MessagingException {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "mail.smtp.host",
                infrastructure().smtpHost(),
                "mail.smtp.port",
                Integer.toString(infrastructure().smtpPort())));
        MimeMessage message = new MimeMessage(Session.getInstance(properties)) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<m1@pacewatch.example>");
            }
        };
        message.setFrom(new InternetAddress("pacewatch@pacewatch.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setHeader("References", "<episode.1@x.example>\r\n <episode.2@x.example>");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, StandardCharsets.UTF_8.name());
        MimeBodyPart rich = new MimeBodyPart();
        rich.setText(html, StandardCharsets.UTF_8.name(), "html");
        message.setContent(new MimeMultipart("alternative", plain, rich));
        Transport.send(message);
    }

    private int imapCount(String user) throws MessagingException {
        Session session = Session.getInstance(new Properties());
        try (Store store = session.getStore("imap")) {
            store.connect("127.0.0.1", infrastructure().imapPort(), user, user);
            return store.getFolder("INBOX").getMessageCount();
        }
    }

    private String get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(infrastructure().inboxUrl() + path))
                                    .build(),
                            BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
        }
    }
}
