package org.workspace.auth.setup;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.workspace.auth.account.AccountService;
import org.workspace.auth.account.AdminExists;
import org.workspace.auth.session.IssuedTokens;
import org.workspace.auth.signin.Registration;
import org.workspace.auth.signin.SignInService;
import org.workspace.auth.signin.Throttle;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.module.ModuleStarted;

/** Makes the first admin. Afterwards there is nothing to set up any more, whatever the code. */
@Component
public class SetupService {
    private static final String SUBJECT = "the set-up code";

    private final AccountService accounts;
    private final SetupCode code;
    private final Throttle throttle;
    private final SignInService signIn;

    @Inject
    SetupService(AccountService accounts, SetupCode code, Throttle throttle, SignInService signIn) {
        this.accounts = accounts;
        this.code = code;
        this.throttle = throttle;
        this.signIn = signIn;
    }

    public boolean isNeeded() {
        return !accounts.hasAdmin();
    }

    public CompletionStage<IssuedTokens> setUp(String typedCode, Registration admin) {
        if (!isNeeded()) throw new AdminExists();
        check(typedCode, admin.device().address());
        return signIn.registerFirstAdmin(admin).thenApply(tokens -> {
            code.withdraw();
            return tokens;
        });
    }

    void start(@Observes ModuleStarted started) {
        if (!isNeeded()) code.withdraw();
    }

    private void check(String typedCode, String address) {
        throttle.check(SUBJECT, address);
        if (code.isRight(typedCode)) return;
        throttle.failed(SUBJECT, address);
        throw new InvalidSetupCode();
    }
}
