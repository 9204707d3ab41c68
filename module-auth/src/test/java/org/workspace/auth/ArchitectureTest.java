package org.workspace.auth;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.workspace.platform.testing.HouseRules;

@AnalyzeClasses(packages = "org.workspace.auth", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule FEATURES_BUILD_ON_EACH_OTHER = SlicesRuleDefinition.slices()
            .matching("org.workspace.auth.(*)..")
            .should()
            .beFreeOfCycles()
            .because("account, token, session, sign-in and the rest are layers");
}
