package io.pacewatch.alert.delivery;

import io.pacewatch.alert.AlertSettings;
import io.pacewatch.alert.subscription.Subscription;
import io.pacewatch.alert.subscription.Subscriptions;
import io.pacewatch.events.catalogue.Bureau;
import io.pacewatch.events.catalogue.Department;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.platform.kafka.CatalogueFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Where departments are reached, as the catalogue says at the time. */
@ApplicationScoped
public class EndpointStore {

    private static final String MAIL = "mail";
    private static final String WEBHOOK = "webhook";
    private static final String FALLBACK = "fallback:";
    private static final String BUREAU = "bureau:";
    private static final String CHINESE = "zh";
    private static final String AS_IT_IS = """
            id, channel, department, address, language, secret, CASE
                WHEN disabled_at IS NOT NULL THEN 'endpoint-disabled'
                WHEN paused_at IS NOT NULL THEN 'endpoint-paused'
                WHEN address IS NULL THEN 'unknown-department' END AS waits_for""";

    private final CatalogueFollower catalogue;
    private final Subscriptions subscriptions;
    private final AlertSettings settings;
    private final Jdbi jdbi;
    private volatile boolean applied;

    EndpointStore(CatalogueFollower catalogue, Subscriptions subscriptions, AlertSettings settings, Jdbi jdbi) {
        this.catalogue = catalogue;
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.jdbi = jdbi;
    }

    /**
     * An endpoint that the caller's transaction holds.
     *
     * @param waitsFor why nothing can be sent there now, or null
     */
    record Locked(Endpoint endpoint, @Nullable String waitsFor) {}

    /**
     * What was changed in the subscriptions holds for what waits already, also for an endpoint that was disabled. They
     * are read at start, so once is enough; a failure leaves it to the next look. Whoever has put keys right and starts
     * the service does not have to wait until a paused endpoint is tried again.
     */
    void apply() {
        if (!applied) {
            subscriptions.all().forEach(each -> jdbi.useTransaction(h -> hook(h, each)));
            jdbi.useHandle(
                    h -> h.execute("UPDATE alert.endpoint SET paused_until = paused_at WHERE paused_at IS NOT NULL"));
            applied = true;
        }
    }

    /**
     * The department's endpoints, brought up to date and locked, so that only one message is begun for each at a time.
     * A department whose only hook is disabled or paused is told by mail: silence is worse than a mail that nobody asked
     * for.
     */
    List<Locked> lock(Handle h, String department) {
        Subscription wanted = subscriptions.of(department);
        Optional<Locked> hook = hook(h, wanted);
        boolean mail = wanted.mail()
                || hook.filter(locked -> locked.waitsFor() != null).isPresent();
        return Stream.concat(mail ? Stream.of(mail(h, department)) : Stream.empty(), hook.stream())
                .toList();
    }

    /**
     * Locks the endpoints of all that one transaction may tell, in the one order in which everybody does who locks more
     * than one department's: two instances wait for each other only one way, whatever the order of their events.
     */
    public void hold(Handle h, Collection<String> departments) {
        departments.stream().distinct().sorted().forEach(department -> lock(h, department));
    }

    private Optional<Locked> hook(Handle h, Subscription wanted) {
        return Optional.ofNullable(wanted.webhook())
                .map(hook -> h.createQuery("""
                INSERT INTO alert.endpoint (id, channel, department, address, language, secret)
                VALUES (:id, :channel, :department, :address, :language, :secret)
                ON CONFLICT (id) DO UPDATE SET
                    address = excluded.address, language = excluded.language, secret = excluded.secret,
                    disabled_at = CASE WHEN alert.endpoint.address = excluded.address
                        THEN alert.endpoint.disabled_at END,
                    disabled_reason = CASE WHEN alert.endpoint.address = excluded.address
                        THEN alert.endpoint.disabled_reason END,
                    paused_at = CASE WHEN alert.endpoint.address = excluded.address
                        AND alert.endpoint.secret = excluded.secret THEN alert.endpoint.paused_at END,
                    paused_reason = CASE WHEN alert.endpoint.address = excluded.address
                        AND alert.endpoint.secret = excluded.secret THEN alert.endpoint.paused_reason END
                RETURNING\s""" + AS_IT_IS)
                        .bind("id", WEBHOOK + ":" + wanted.department())
                        .bind("channel", WEBHOOK)
                        .bind("department", wanted.department())
                        .bind("address", hook.url())
                        .bind("language", language(wanted, reach(wanted.department())))
                        .bind("secret", hook.secret())
                        .map((rs, ctx) -> locked(rs))
                        .one());
    }

    private static String language(Subscription wanted, Optional<Department> known) {
        return Optional.ofNullable(wanted.language())
                .or(() -> known.map(Department::language))
                .orElse(CHINESE);
    }

    private static Locked locked(ResultSet rs) throws SQLException {
        Endpoint endpoint = new Endpoint(
                rs.getString("id"),
                rs.getString("channel"),
                rs.getString("department"),
                rs.getString("address"),
                rs.getString("language"),
                rs.getString("secret"));
        return new Locked(endpoint, rs.getString("waits_for"));
    }

    /** By mail, whatever else it is reached by. */
    Locked mail(Handle h, String department) {
        Optional<Department> known = reach(department);
        return h.createQuery("""
                INSERT INTO alert.endpoint (id, channel, department, address, language)
                VALUES (:id, :channel, :department, :address, :language)
                ON CONFLICT (id) DO UPDATE SET
                    address = CASE WHEN alert.endpoint.channel = excluded.channel
                        THEN coalesce(excluded.address, alert.endpoint.address)
                        ELSE alert.endpoint.address END,
                    language = CASE WHEN excluded.address IS NULL THEN alert.endpoint.language
                        ELSE excluded.language END
                RETURNING\s""" + AS_IT_IS)
                .bind("id", MAIL + ":" + department)
                .bind("channel", MAIL)
                .bind("department", department)
                .bind("address", known.map(Department::mail).orElse(null))
                .bind("language", language(subscriptions.of(department), known))
                .map((rs, ctx) -> locked(rs))
                .one();
    }

    /** The reader at the fallback address for a department, locked, if anything ever went there. */
    Optional<Locked> fallback(Handle h, String department) {
        return h.createQuery("SELECT " + AS_IT_IS + " FROM alert.endpoint WHERE id = :id FOR NO KEY UPDATE")
                .bind("id", FALLBACK + department)
                .map((rs, ctx) -> locked(rs))
                .findOne();
    }

    /** Whether an endpoint of this id is the reader at the fallback address. */
    static boolean isFallback(String endpoint) {
        return endpoint.startsWith(FALLBACK);
    }

    /** The id of the fallback reader's endpoint for a department. */
    public static String fallbackOf(String department) {
        return FALLBACK + department;
    }

    /** Looks again for those that could not be reached: what waits for them can go, or need not wait any longer. */
    void resolve(Handle h) {
        List<String> waiting = h.createQuery("SELECT department FROM alert.endpoint WHERE address IS NULL")
                .mapTo(String.class)
                .list();
        for (String department : waiting.stream().sorted().toList()) {
            if (reach(department).isPresent()) {
                Endpoint found = mail(h, department).endpoint();
                h.createUpdate("""
                        UPDATE alert.delivery SET reason = NULL
                        WHERE endpoint_id = :id AND state = 'READY' AND reason = 'unknown-department'""").bind("id", found.id()).execute();
            } else if (withoutAddress(department)) {
                giveUp(h, MAIL + ":" + department);
            }
        }
    }

    private static void giveUp(Handle h, String endpoint) {
        List<String> messages =
                h.createQuery("""
                UPDATE alert.delivery SET state = 'SUPPRESSED', reason = 'no-address'
                WHERE endpoint_id = :id AND state = 'READY' RETURNING message_id""").bind("id", endpoint).mapTo(String.class).list();
        Unfinished.withdrawEmpty(h, messages);
    }

    /** Whether it is a bureau that the catalogue knows without an address: nobody has to wait for one. */
    boolean withoutAddress(String recipient) {
        return recipient.startsWith(BUREAU)
                && settings.fallbackAddress().isEmpty()
                && catalogue.catalogue().complete();
    }

    /** A bureau reads its mails as a department does; it is told apart by its prefix. */
    private static Optional<Department> known(Catalogue now, String recipient) {
        return recipient.startsWith(BUREAU)
                ? now.bureau(recipient.substring(BUREAU.length())).flatMap(EndpointStore::reader)
                : now.department(recipient);
    }

    private static Optional<Department> reader(Bureau bureau) {
        return Optional.ofNullable(bureau.mail())
                .map(mail -> new Department(
                        BUREAU + bureau.id(),
                        bureau.name(),
                        bureau.region(),
                        mail,
                        bureau.language() == null ? CHINESE : bureau.language()));
    }

    /** What people call the department or the bureau. */
    public LocalName name(String recipient) {
        return known(catalogue.catalogue(), recipient)
                .map(Department::name)
                .orElseGet(() -> new LocalName(recipient, recipient));
    }

    private Optional<Department> reach(String department) {
        Catalogue now = catalogue.catalogue();
        Optional<Department> known = known(now, department);
        return known.isPresent() || !now.complete()
                ? known
                : settings.fallbackAddress().map(address -> standIn(department, address));
    }

    private static Department standIn(String department, String address) {
        return new Department(department, new LocalName(department, department), null, address, CHINESE);
    }
}
