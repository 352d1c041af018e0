package org.kepu;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the modules have promised each other beyond their declared dependencies. */
class HouseRulesTests {

    private static final JavaClasses APPLICATION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.kepu");

    @Test
    void aWebPackageShowsNothingButTheRecordsItsTemplatesPrint() {
        classes()
                .that()
                .resideInAPackage("org.kepu.*.web..")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .beRecords()
                .because("controllers, forms and routes are nobody else's business")
                .check(APPLICATION);
    }

    @Test
    void onlyWebPackagesUseThePartsOfPages() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.kepu.web..", "org.kepu.*.web..", "gg.jte..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.kepu.web..")
                .because("the business of a module must not know how it is shown")
                .check(APPLICATION);
    }

    @Test
    void theArithmeticOfMatchingKnowsNothingOfTheApplication() {
        classes()
                .that()
                .resideInAPackage("org.kepu.matching.core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.kepu.matching.core..", "java..", "ai.timefold..", "org.jspecify..")
                .check(APPLICATION);
    }

    @Test
    void theSolverIsUsedByWhatItShowsToEverybody() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.timefold.solver.core.impl..")
                .because("what lies behind its interfaces changes with every version")
                .check(APPLICATION);
    }

    @Test
    void timeIsAskedOfTheClockOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.kepu.shared..")
                .should()
                .callMethodWhere(describe("reads the machine's time", HouseRulesTests::readsTheMachinesTime))
                .because("a test and a city both decide what day it is")
                .check(APPLICATION);
    }

    @Test
    void nothingIsNamedAfterAPatternInsteadOfItsPurpose() {
        noClasses()
                .that(resideInAPackage("org.kepu.."))
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("DTO")
                .check(APPLICATION);
    }

    @Test
    void twoTypesInFiveAreHiddenInTheirPackage() {
        List<JavaClass> types = APPLICATION.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getPackageName().startsWith("gg.jte"))
                .toList();
        long hidden = types.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        assertThat((double) hidden / types.size())
                .as("%d of %d top-level types are not public", hidden, types.size())
                .isGreaterThanOrEqualTo(0.4);
    }

    private static boolean readsTheMachinesTime(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        boolean now = call.getName().equals("now")
                && owner.getPackageName().startsWith("java.time")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean millis = owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
        return now || millis;
    }
}
