package org.workspace.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.workspace.client.app.UiTasks;

@AnalyzeClasses(
        packages = {
            "org.workspace.client.app",
            "org.workspace.client.connection",
            "org.workspace.client.account",
            "org.workspace.client.chat"
        },
        importOptions = DoNotIncludeTests.class)
class ModelArchitectureTest {
    @ArchTest
    static final ArchRule MODELS_KNOW_NO_WIDGET = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.workspace.client.app",
                    "org.workspace.client.connection",
                    "org.workspace.client.account",
                    "org.workspace.client.chat")
            .and()
            .areNotAssignableTo(UiTasks.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.swing..", "java.awt..")
            .because("a model is tested without a display");

    @ArchTest
    static final ArchRule MODELS_DO_NOT_KNOW_EACH_OTHER_IN_CIRCLES = slices().matching("org.workspace.client.(*)")
            .should()
            .beFreeOfCycles()
            .because("app, connection, account, chat stand on each other in this order");
}
