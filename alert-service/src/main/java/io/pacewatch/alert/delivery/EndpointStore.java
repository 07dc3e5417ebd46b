package io.pacewatch.alert.delivery;

import io.pacewatch.alert.AlertSettings;
import io.pacewatch.events.catalogue.Bureau;
import io.pacewatch.events.catalogue.Department;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.platform.kafka.CatalogueFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Where departments are reached, as the catalogue says at the time. */
@ApplicationScoped
public class EndpointStore {

    private static final String MAIL = "mail";
    private static final String BUREAU = "bureau:";
    private static final String CHINESE = "zh";

    private final CatalogueFollower catalogue;
    private final AlertSettings settings;

    EndpointStore(CatalogueFollower catalogue, AlertSettings settings) {
        this.catalogue = catalogue;
        this.settings = settings;
    }

    /** The department's endpoint, brought up to date and locked, so that only one message is begun for it at a time. */
    public Endpoint lock(Handle h, String department) {
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
                RETURNING id, channel, department, address, language""")
                .bind("id", MAIL + ":" + department)
                .bind("channel", MAIL)
                .bind("department", department)
                .bind("address", known.map(Department::mail).orElse(null))
                .bind("language", known.map(Department::language).orElse(CHINESE))
                .map((rs, ctx) -> new Endpoint(
                        rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4), rs.getString(5)))
                .one();
    }

    /** Looks again for the departments that could not be reached; what waits for them can go then. */
    void resolve(Handle h) {
        List<String> waiting = h.createQuery("SELECT department FROM alert.endpoint WHERE address IS NULL ORDER BY id")
                .mapTo(String.class)
                .list();
        for (String department : waiting) {
            if (reach(department).isPresent()) {
                Endpoint found = lock(h, department);
                h.createUpdate("""
                        UPDATE alert.delivery SET reason = NULL
                        WHERE endpoint_id = :id AND state = 'READY' AND reason = 'unknown-department'""").bind("id", found.id()).execute();
            }
        }
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
