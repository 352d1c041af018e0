package org.kepu.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The libraries can be used by others: they know nothing of Kepu, of a framework or of a database. */
class PureLibrariesTests {

    private static final JavaClasses LIBRARIES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.kepu.planreader", "org.kepu.survey");

    @Test
    void thePlanReaderKnowsDocumentsOnly() {
        classes()
                .that()
                .resideInAPackage("org.kepu.planreader..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.kepu.planreader..",
                        "java..",
                        "javax.xml..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "org.jspecify..",
                        "org.apache.poi..",
                        "org.openxmlformats..",
                        "org.apache.xmlbeans..",
                        "org.apache.commons..",
                        "org.apache.pdfbox..",
                        "org.jsoup..",
                        "com.ibm.icu..")
                .check(LIBRARIES);
    }

    @Test
    void theSurveyStatisticsKnowMathematicsOnly() {
        classes()
                .that()
                .resideInAPackage("org.kepu.survey..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.kepu.survey..", "java..", "org.jspecify..", "org.apache.commons..")
                .check(LIBRARIES);
    }
}
