package org.workspace.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Application;
import org.jspecify.annotations.NullMarked;

/**
 * The rules every module keeps. A module's test includes them with
 * {@code @ArchTest static final ArchTests HOUSE = ArchTests.in(HouseRules.class);}
 */
public final class HouseRules {
    private HouseRules() {}

    @ArchTest
    static final ArchRule VERSIONS_ARE_INDEPENDENT = slices().matching("..api.(v*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true)
            .because("a frozen version must not move with a living one");

    @ArchTest
    static final ArchRule DOMAIN_KNOWS_NO_WIRE = noClasses()
            .that(not(resideInAnyPackage("..api..", "org.workspace.platform..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.websocket..", "jakarta.json..", "jakarta.servlet..")
            .because("a service is shared by every API version");

    @ArchTest
    static final ArchRule ENTITIES_STAY_HOME = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true)
            .because("they leave their feature as records");

    @ArchTest
    static final ArchRule CONSTRUCTOR_INJECTION = noFields()
            .should()
            .beAnnotatedWith(Inject.class)
            .allowEmptyShould(true)
            .because("dependencies are visible and final");

    @ArchTest
    static final ArchRule ROUTES_SAY_WHO_MAY_CALL = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should(sayWhoMayCall())
            .allowEmptyShould(true)
            .because("no route is open by oversight");

    @ArchTest
    static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .that(not(assignableTo(Application.class)))
            .should(liveInNullMarkedPackages())
            .because("what may be null says so");

    @ArchTest
    static final ArchRule NO_MANAGERS = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Util|Utils|Helper|Impl)")
            .because("a name says what a thing is");

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("be annotated with @RolesAllowed or @PermitAll") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var said = says(method) || says(method.getOwner());
                events.add(new SimpleConditionEvent(method, said, method.getFullName() + " says " + said));
            }
        };
    }

    private static boolean says(CanBeAnnotated element) {
        return element.isAnnotatedWith(RolesAllowed.class) || element.isAnnotatedWith(PermitAll.class);
    }

    private static ArchCondition<JavaClass> liveInNullMarkedPackages() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " in a marked package: " + marked));
            }
        };
    }
}
