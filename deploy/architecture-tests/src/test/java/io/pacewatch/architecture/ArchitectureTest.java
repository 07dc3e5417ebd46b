package io.pacewatch.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** The walls: what may depend on what, over all modules at once. */
@AnalyzeClasses(packages = "io.pacewatch", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** What has no framework, I/O, clock or logging, so that it can be tested with values alone. */
    private static final String[] PURE = {
        "io.pacewatch.events..",
        "io.pacewatch.ingest.check..",
        "io.pacewatch.target.pace..",
        "io.pacewatch.target.outlook..",
        "io.pacewatch.target.series..",
        "io.pacewatch.target.news..",
        "io.pacewatch.target.sentence..",
        "io.pacewatch.alert.policy..",
    };

    private static final String[] IMPURE_LIBRARIES = {
        "io.quarkus..",
        "jakarta..",
        "io.smallrye..",
        "io.micrometer..",
        "io.opentelemetry..",
        "org.eclipse.microprofile..",
        "org.apache.kafka..",
        "org.jdbi..",
        "org.jboss..",
        "org.slf4j..",
        "java.util.logging..",
        "java.sql..",
        "javax.sql..",
        "java.net..",
        "java.nio.file..",
    };

    @ArchTest
    static final ArchRule purePackagesStayPure = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(IMPURE_LIBRARIES);

    @ArchTest
    static final ArchRule purePackagesHaveNoClock = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.time\\.(Clock|InstantSource).*|io\\.pacewatch\\.platform\\.clock\\..*");

    @ArchTest
    static final ArchRule timeIsInjected = noClasses()
            .that(resideInAnyPackage(
                    "io.pacewatch.events..",
                    "io.pacewatch.platform..",
                    "io.pacewatch.ingest..",
                    "io.pacewatch.target..",
                    "io.pacewatch.alert.."))
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(java.time.OffsetDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("business time and machine time come from injected clocks");

    @ArchTest
    static final ArchRule figuresAreDecimals = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(PURE)
            .and()
            .areDeclaredInClassesThat(not(resideInAPackage("io.pacewatch.target.outlook..")))
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(Double.class)
            .because("money and statistics are decimals; only what is likely is not exact anyway");

    @ArchTest
    static final ArchRule noServiceKnowsAnother =
            slices().matching("io.pacewatch.(ingest|target|alert)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule eventsKnowNothingElseOfOurs = noClasses()
            .that()
            .resideInAPackage("io.pacewatch.events..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("io.pacewatch..").and(not(resideInAPackage("io.pacewatch.events.."))));

    @ArchTest
    static final ArchRule platformKnowsNoService = noClasses()
            .that()
            .resideInAPackage("io.pacewatch.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.pacewatch.ingest..",
                    "io.pacewatch.target..",
                    "io.pacewatch.alert..",
                    "io.pacewatch.local..",
                    "io.pacewatch.events.goal..",
                    "io.pacewatch.events.verdict..");

    @ArchTest
    static final ArchRule nothingThatRunsKnowsTheLocalStack = noClasses()
            .that(not(resideInAPackage("io.pacewatch.local..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.pacewatch.local..");

    /** The events are left out: what the services say to each other is one vocabulary, whose words explain each other. */
    @ArchTest
    static final ArchRule featuresFormNoCycles = slices().matching("io.pacewatch.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(resideInAPackage("io.pacewatch.events.."), resideInAPackage("io.pacewatch.events.."));

    @ArchTest
    static final ArchRule sqlStaysWithItsFeature = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.jdbi.v3.core.statement..");

    @ArchTest
    static final ArchRule noEntities = noClasses()
            .should()
            .beAnnotatedWith("jakarta.persistence.Entity")
            .because("the database is reached by SQL, see ADR 1");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..manager..", "..dto..");

    @ArchTest
    static final ArchRule everyResourceSaysWhoMayUseIt = methods()
            .that()
            .areAnnotatedWith("jakarta.ws.rs.GET")
            .or()
            .areAnnotatedWith("jakarta.ws.rs.POST")
            .or()
            .areAnnotatedWith("jakarta.ws.rs.PUT")
            .or()
            .areAnnotatedWith("jakarta.ws.rs.PATCH")
            .or()
            .areAnnotatedWith("jakarta.ws.rs.DELETE")
            .should(saySo())
            .because("what says nothing is closed to everybody, see ADR 25");

    private static ArchCondition<JavaMethod> saySo() {
        return new ArchCondition<>("say by @RolesAllowed, @Authenticated or @PermitAll who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = Stream.of(
                                "jakarta.annotation.security.RolesAllowed",
                                "jakarta.annotation.security.PermitAll",
                                "io.quarkus.security.Authenticated")
                        .anyMatch(a ->
                                method.isAnnotatedWith(a) || method.getOwner().isAnnotatedWith(a));
                events.add(new SimpleConditionEvent(method, said, method.getDescription()));
            }
        };
    }

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields()
            .that()
            .areDeclaredInClassesThat(not(resideInAPackage("io.pacewatch.local..")))
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .because("what a class needs is named by its constructor");
}
