package org.workspace.auth.upkeep;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import org.workspace.auth.account.AccountRenamed;
import org.workspace.auth.account.AccountService;
import org.workspace.auth.token.TokenSettings;
import org.workspace.platform.account.AccountNames;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.module.ModuleStarted;

/** Tells every module the new name of an account, as long as tokens with the old one are good; after a restart again. */
@Component
class Renames {
    private final AccountService accounts;
    private final TokenSettings settings;
    private final Clock clock;

    @Inject
    Renames(AccountService accounts, TokenSettings settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes ModuleStarted started) {
        accounts.renamedSince(clock.instant().minus(settings.longestLifetime())).forEach(this::announce);
    }

    void announce(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountRenamed event) {
        AccountNames.shared().renamed(event.id(), event.username(), event.at().plus(settings.longestLifetime()));
    }
}
