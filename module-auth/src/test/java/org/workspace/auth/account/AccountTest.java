package org.workspace.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final String RIGHT = SecretCode.hash("K7QF-2M9T-XB4C");
    private static final String WRONG = SecretCode.hash("AAAA-AAAA-AAAA");

    private final Account account = new Account(UUID.randomUUID(), 8, "camille", "hash", Role.USER, NOW);

    @Test
    void aResetCodeIsGoodOnceAndForAWhile() {
        account.allowReset(RIGHT, NOW.plusSeconds(60));

        assertThat(account.acceptsReset(RIGHT, NOW.plusSeconds(60))).isFalse();
        assertThat(account.acceptsReset(RIGHT, NOW.plusSeconds(59))).isTrue();
        account.changePassword("other hash");
        assertThat(account.acceptsReset(RIGHT, NOW)).isFalse();
    }

    @Test
    void wrongCodesDoNotVoidTheRightOne() {
        account.allowReset(RIGHT, NOW.plusSeconds(60));

        for (int attempt = 0; attempt < 100; attempt++)
            assertThat(account.acceptsReset(WRONG, NOW)).isFalse();

        assertThat(account.acceptsReset(RIGHT, NOW)).isTrue();
    }

    @Test
    void aNewCodeReplacesTheOldOne() {
        account.allowReset(WRONG, NOW.plusSeconds(60));
        account.acceptsReset(RIGHT, NOW);
        account.allowReset(RIGHT, NOW.plusSeconds(60));

        assertThat(account.acceptsReset(WRONG, NOW)).isFalse();
        assertThat(account.acceptsReset(RIGHT, NOW)).isTrue();
    }

    @Test
    void disablingAnAccountWithdrawsItsCode() {
        account.allowReset(RIGHT, NOW.plusSeconds(60));
        account.disable();
        account.enable();

        assertThat(account.acceptsReset(RIGHT, NOW)).isFalse();
    }

    @Test
    void onlyAnEnabledAdminIsAnAdminThatCounts() {
        assertThat(account.isEnabledAdmin()).isFalse();
        account.give(Role.ADMIN);
        assertThat(account.isEnabledAdmin()).isTrue();
        account.disable();
        assertThat(account.isEnabledAdmin()).isFalse();
    }

    @Test
    void codesAreReadAloudAndTypedInAnyCase() {
        var code = SecretCode.next();

        assertThat(code).matches("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}").isNotEqualTo(SecretCode.next());
        assertThat(SecretCode.hash(" k7qf 2m9t-xb4c ")).isEqualTo(RIGHT);
    }
}
