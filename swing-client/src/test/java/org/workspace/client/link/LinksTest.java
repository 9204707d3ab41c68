package org.workspace.client.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    private final Links links = LinkPolicy.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "voir https://example.org/a | https://example.org/a",
                "HTTP://EXAMPLE.ORG | HTTP://EXAMPLE.ORG",
                "(https://example.org/a) | https://example.org/a",
                "https://example.org/wiki/Lot_(8) | https://example.org/wiki/Lot_(8)",
                "https://example.org/a. | https://example.org/a",
                "https://example.org/a?b=c&d=e#f ! | https://example.org/a?b=c&d=e#f",
                "« https://example.org » | https://example.org",
                "https://example.org/a, puis | https://example.org/a",
                "https://example.org… | https://example.org",
                "http://192.168.1.17:8080/monitoring/ | http://192.168.1.17:8080/monitoring/",
                "www.example.org/x?! | https://www.example.org/x",
                "écrire à camille@example.org. | mailto:camille@example.org",
                "lots+8@atelier.example.org | mailto:lots+8@atelier.example.org",
                "https://example.org/a\u200b | https://example.org/a",
                "https://example.org/été | https://example.org/%C3%A9t%C3%A9",
            })
    void whatIsSafeIsClickable(String text, String target) {
        assertThat(links.in(text)).singleElement().satisfies(link -> {
            assertThat(link.target().toString()).isEqualTo(target);
            assertThat(text.substring(link.start(), link.end())).doesNotContain(" ");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "ftp://example.org/a",
                "data:text/html,x",
                "smb://example.org/share",
                "vbscript:msgbox",
                "xhttps://example.org",
                "https://",
                "http:///nowhere",
                "https://user:secret@example.org/",
                "https://example.org@evil.test/",
                "https://malware.example/",
                "https://malware.example./x",
                "https://www.malware.example/a",
                "https://MALWARE.EXAMPLE:8080/a",
                "kim@phishing.example",
                "www.",
                "www.nothing",
                "a@b",
                "@example.org",
                "Cliquez ici : https://example.org",
                "CLIQUEZ   ICI https://example.org",
                "Verifiez votre compte sur https://example.org",
                "Vérifiez votre compte https://example.org",
                "please click\u00a0here https://example.org",
                "cli\u200bquez ici https://example.org",
                "cli\u00adquez ici https://example.org",
                "https://exam\u200bple.org",
                "https://example.org/a\u200bb",
                "\u202ehttps://example.org/txt.exe",
                "GET RICH QUICK www.example.org camille@example.org",
            })
    void whatIsUnsafeIsNot(String text) {
        assertThat(links.in(text)).isEmpty();
    }

    @Test
    void severalLinksAreFoundInOrder() {
        assertThat(links.in("www.example.org et kim@example.org puis http://example.net"))
                .extracting(link -> link.target().toString())
                .containsExactly("https://www.example.org", "mailto:kim@example.org", "http://example.net");
    }

    @Test
    void aSiteAddsDomainsOfItsOwn(@TempDir Path folder) throws IOException {
        var file = folder.resolve("blocked-domains.txt");
        Files.write(file, List.of("# ours", "", "Example.net "));
        var ours = LinkPolicy.with(file);
        assertThat(ours.in("http://a.example.net")).isEmpty();
        assertThat(ours.in("http://example.org")).hasSize(1);
        assertThat(LinkPolicy.with(folder.resolve("missing.txt")).in("http://example.net"))
                .hasSize(1);
    }

    @Test
    void aLongTextWithoutEndIsReadInNoTime() {
        var text = "a@" + "a.".repeat(500) + " http://" + "a".repeat(900);
        assertThat(links.in(text)).hasSizeLessThan(3);
    }
}
