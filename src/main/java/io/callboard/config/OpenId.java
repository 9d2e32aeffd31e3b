package io.callboard.config;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;

/**
 * An OpenID Connect provider, and what Callboard makes of its claims.
 *
 * @param issuer as the provider names itself
 * @param scopes what is asked for, {@code openid} included
 * @param nameClaim the claim that holds the user's name
 * @param rolesClaim the claim that holds the user's groups or roles; with dots where it lies in another one
 * @param viewers values of that claim that make a viewer
 * @param operators values of that claim that make an operator
 * @param administrators values of that claim that make an administrator
 */
public record OpenId(
        URI issuer,
        String clientId,
        String clientSecret,
        List<String> scopes,
        String nameClaim,
        String rolesClaim,
        List<String> viewers,
        List<String> operators,
        List<String> administrators) {

    public OpenId {
        requireNonNull(issuer, "issuer");
        requireNonNull(clientId, "clientId");
        requireNonNull(clientSecret, "clientSecret");
        scopes = List.copyOf(scopes);
        requireNonNull(nameClaim, "nameClaim");
        requireNonNull(rolesClaim, "rolesClaim");
        viewers = List.copyOf(viewers);
        operators = List.copyOf(operators);
        administrators = List.copyOf(administrators);
    }

    /** The secret is one. */
    @Override
    public String toString() {
        return "OpenId[" + issuer + ", " + clientId + "]";
    }
}
