package org.workspace.auth.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workspace.auth.account.PasswordSettings.Argon2Cost;

class PasswordPolicyTest {
    static final PasswordSettings SETTINGS =
            new PasswordSettings(8, 128, new Argon2Cost(64, 1, 1), 1, 2, Duration.ofSeconds(5));

    private final PasswordPolicy policy = new PasswordPolicy(SETTINGS);

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "Bench-pass-2026!", "un mot de passe assez long", "日本語の長い合言葉です"})
    void anUncommonPasswordOfAnyCharactersIsFine(String password) {
        assertThatCode(() -> policy.check("password", password, "camille")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "12345678",
                "iloveyou",
                "PASSWORD",
                "Password1!",
                "123baseball",
                "aaaaaaaaaa",
                "abababababab"
            })
    void whatAttackersTryFirstIsRefused(String password) {
        assertThatThrownBy(() -> policy.check("password", password, "camille"))
                .isInstanceOf(WeakPassword.class)
                .hasMessageContaining("common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"camille-7", "CAMILLE-7", "7-ellimac"})
    void theUserNameIsNoPassword(String password) {
        assertThatThrownBy(() -> policy.check("password", password, "camille-7"))
                .hasMessageContaining("user name");
    }

    @Test
    void lengthsAreCountedInCharactersAsPeopleSeeThem() {
        assertThatThrownBy(() -> policy.check("password", "😀😁😂🤣😃😄😅", "camille"))
                .hasMessageContaining("at least 8");
        assertThatCode(() -> policy.check("password", "😀😁😂🤣😃😄😅😆", "camille"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> policy.check("password", "xyz".repeat(43), "camille"))
                .hasMessageContaining("at most 128");
    }

    @Test
    void controlCharactersAreRefused() {
        assertThatThrownBy(() -> policy.check("newPassword", "correct\0horse", "camille"))
                .isInstanceOf(WeakPassword.class)
                .extracting(refusal ->
                        ((WeakPassword) refusal).extensions().get("errors").toString())
                .asString()
                .contains("newPassword");
    }

    @Property
    boolean aShortPasswordNeverPasses(@ForAll @AlphaChars @StringLength(max = 7) String password) {
        try {
            policy.check("password", password, "camille");
            return false;
        } catch (WeakPassword refusal) {
            return true;
        }
    }
}
