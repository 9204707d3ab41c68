package org.workspace.platform.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.workspace.platform.testing.deprecated.OldResource;
import org.workspace.platform.web.api.DeprecationHeaders.Notice;

class DeprecationHeadersTest {
    @Test
    void whatAPackageSaysIsWrittenAsTheStandardsWantIt() {
        var notice = Notice.of(OldResource.class.getPackage().getAnnotation(DeprecatedApi.class));

        assertThat(notice.deprecation()).isEqualTo("@1688083200");
        assertThat(notice.sunset()).isEqualTo("Sat, 01 Jun 2024 00:00:00 GMT");
        assertThat(notice.link(URI.create("http://127.0.0.1:8080/chat/api/v1/")))
                .isEqualTo("</chat/api/v2/openapi.json>; rel=\"successor-version\"");
    }
}
