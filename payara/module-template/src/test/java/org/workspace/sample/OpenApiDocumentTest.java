package org.workspace.sample;

import org.junit.jupiter.api.Test;
import org.workspace.platform.testing.OpenApiDocuments;

class OpenApiDocumentTest {
    @Test
    void theDocumentIsCheckedInAndComplete() {
        OpenApiDocuments.verify("sample", "v2");
    }
}
