package org.workspace.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredSettingsTest {
    private final DeclaredSettings declared = declared("""
            http.max-body-bytes=number 1..1000
            chat.patience=duration PT1S..P1D
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "number 1..10;1",
                "number 1..10;10",
                "number 1..;2147483647",
                "number;-5",
                "duration PT1S..P1D;PT1S",
                "duration PT1S..P1D;PT24H",
                "duration;P7D",
                "open | closed;open",
                "true|false;false",
                "text;anything, at all",
                "list;''",
                "origins;''",
                "origins;https://tools.example.org",
                "origins;https://a.example:8443,file://,null",
                "origins;'https://a.example, https://b.example'",
                "addresses;''",
                "addresses;127.0.0.1,0:0:0:0:0:0:0:1",
            })
    void whatARuleAllowsIsAccepted(String rule, String value) {
        assertThat(SettingRule.parse(rule).accepts(value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "number 1..10;0",
                "number 1..10;11",
                "number 1..;2147483648",
                "number 1..10;lots",
                "number 1..10;''",
                "number 1..10;' 5'",
                "duration PT1S..P1D;PT0.9S",
                "duration PT1S..P1D;P2D",
                "duration;30",
                "duration;-PT1S",
                "open | closed;ajar",
                "true|false;yes",
                "text;' '",
                "origins;tools.example.org",
                "origins;https://tools.example.org/",
                "addresses;proxy.example.org",
                "addresses;127.0.0.1,",
            })
    void whatItDoesNotAllowIsRefused(String rule, String value) {
        assertThat(SettingRule.parse(rule).accepts(value)).isFalse();
    }

    @Test
    void aRefusalNamesTheKeyTheValueAndWhatIsAllowed() {
        assertThat(declared.refusal("http.max-body-bytes", "lots", "--set"))
                .hasValue(
                        "The setting http.max-body-bytes (--set) cannot be 'lots': it takes a whole number from 1 to 1000.");
        assertThat(declared.refusal("chat.patience", "10", "--set").orElseThrow())
                .contains("PT30S", "from PT1S to P1D.");
        assertThat(declared.refusal("chat.patience", "PT10S", "--set")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"http.max-body-byte, http.max-body-bytes", "http.maxbodybytes, http.max-body-bytes"})
    void anUnknownKeyIsToldTheNearestOne(String key, String near) {
        assertThat(declared.unknown(key, "--set"))
                .hasValue("There is no setting " + key + " (--set): did you mean " + near + "?");
    }

    @Test
    void aKeyThatIsNearNothingGetsNoGuess() {
        assertThat(declared.unknown("nonsense.key", "a file"))
                .hasValue("There is no setting nonsense.key (a file): docs/settings.md lists all.");
        assertThat(declared.unknown("chat.patience", "a file")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"integer", "number 1-10", "number a..b", "duration 1..2", "open |", "''"})
    void aDeclarationNobodyUnderstandsNamesItsKey(String rule) {
        assertThatThrownBy(() -> declared("some.key=" + rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("some.key");
    }

    @Test
    void twoDeclarationsAreOneAndTheFirstCounts() {
        var both = declared.and(declared("""
                http.max-body-bytes=text
                auth.registration=open | closed
                """));
        assertThat(both.refusal("http.max-body-bytes", "lots", "a file")).isPresent();
        assertThat(both.refusal("auth.registration", "ajar", "a file")).isPresent();
    }

    @Test
    void namesAloneAllowAnyTextAndNoOtherName() {
        var names = DeclaredSettings.ofAnyText(Set.of("lending.days"));
        assertThat(names.refusal("lending.days", "", "a file")).isEmpty();
        assertThat(names.unknown("lending.day", "a file").orElseThrow()).contains("did you mean lending.days?");
    }

    private static DeclaredSettings declared(String text) {
        try {
            return DeclaredSettings.read(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
