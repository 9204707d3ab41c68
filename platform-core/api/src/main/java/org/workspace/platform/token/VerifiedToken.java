package org.workspace.platform.token;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.workspace.platform.account.AccountNames;

/**
 * An access token whose signature and claims were verified. It is the caller's principal, and what MicroProfile JWT
 * injects as {@link JsonWebToken}.
 */
public final class VerifiedToken implements JsonWebToken {
    private final UUID accountId;
    private final long number;
    private final String name;
    private final UUID sessionId;
    private final Instant expiresAt;
    private final Set<String> groups;
    private final Map<String, Object> claims;

    /**
     * A token that was found good.
     *
     * @param claims all claims of the token, in the types MicroProfile JWT prescribes
     */
    public VerifiedToken(
            UUID accountId,
            long number,
            String name,
            UUID sessionId,
            Instant expiresAt,
            Set<String> groups,
            Map<String, Object> claims) {
        this.accountId = accountId;
        this.number = number;
        this.name = name;
        this.sessionId = sessionId;
        this.expiresAt = expiresAt;
        this.groups = Set.copyOf(groups);
        this.claims = Map.copyOf(claims);
    }

    /** The account, as in the claim {@code sub}. */
    public UUID accountId() {
        return accountId;
    }

    /** The account's short number. */
    public long number() {
        return number;
    }

    /** The session the token was issued for. */
    public UUID sessionId() {
        return sessionId;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** The name the account has now, which is not that of the token any more once it was renamed. */
    @Override
    public String getName() {
        return AccountNames.shared().nameOf(accountId, name);
    }

    @Override
    public Set<String> getGroups() {
        return groups;
    }

    @Override
    public Set<String> getClaimNames() {
        return claims.keySet();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getClaim(String claimName) {
        return (T) claims.get(claimName);
    }
}
