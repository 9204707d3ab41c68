package org.workspace.monitoring;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workspace.platform.testing.OpenApiDocuments;

class OpenApiDocumentTest {
    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2"})
    void theDocumentIsCheckedInAndComplete(String version) {
        OpenApiDocuments.verify("monitoring", version);
    }
}
