package org.workspace.platform.web.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workspace.platform.web.problem.FieldError;
import org.workspace.platform.web.problem.InvalidField;

class CursorTest {
    @Test
    void whatAListGaveIsReadAgain() {
        var given = Cursor.of("Zoé", 2);

        assertThat(Cursor.parse(given.text(), 2)).isEqualTo(given);
    }

    @Test
    void noTextIsTheBeginning() {
        assertThat(Cursor.parse(null, 1)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "Q2FtaWxsZQ==", "Q2FtaWxsZR", "YR9i", "YQBi", "*", "abcde", "//8"})
    void anythingElseIsRefusedByTheNameOfTheField(String text) {
        assertThatThrownBy(() -> Cursor.parse(text, 1))
                .isInstanceOfSatisfying(InvalidField.class, refusal -> assertThat(refusal.extensions())
                        .isEqualTo(
                                Map.of("errors", List.of(new FieldError("cursor", "is not one that this list gave")))));
    }
}
