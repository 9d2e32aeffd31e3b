package io.callboard.access;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.callboard.access.CannotSignOnException.Reason;
import io.callboard.config.OpenId;
import io.callboard.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Lets people in whom the company's OpenID Connect provider vouches for: authorization code, with PKCE, state and nonce.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#CodeFlowAuth">OpenID Connect, code flow</a>
 */
@ApplicationScoped
class CompanyLogin {

    static final String BACK = "/sign-on/back";

    /** Of people for whom the provider is being asked: each holds a request thread of the server. */
    static final int AT_ONCE = 8;

    private final Semaphore slots = new Semaphore(AT_ONCE);

    @Inject
    Settings settings;

    @Inject
    CompanyProvider provider;

    @Inject
    Clock clock;

    /**
     * A login to begin with.
     *
     * @param to where the user wants to go
     */
    static CompanyAttempt attempt(ReturnPath to) {
        return new CompanyAttempt(
                new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue(), to.path());
    }

    /** Where the browser goes for that login. */
    URI address(CompanyAttempt attempt) {
        OpenId company = company();
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(company.scopes().toArray(String[]::new)),
                        new ClientID(company.clientId()),
                        redirect())
                .endpointURI(provider.metadata(company).getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Who came back.
     *
     * @param query of the address that the provider sent the browser to; may be null
     * @throws CannotSignOnException when nobody is to be let in
     */
    BoardCaller caller(CompanyAttempt attempt, String query) {
        OpenId company = company();
        try {
            AuthenticationResponse answer = answer(query);
            if (!new State(attempt.state()).equals(answer.getState())) {
                throw new CannotSignOnException(Reason.AGAIN, "another state");
            }
            if (answer.getIssuer() != null
                    && !answer.getIssuer().getValue().equals(company.issuer().toString())) {
                throw new CannotSignOnException(Reason.UNTRUSTED, "the answer is of another issuer");
            }
            if (!answer.indicatesSuccess()) {
                throw refusal(Reason.DENIED, answer.toErrorResponse().getErrorObject());
            }
            return caller(company, claims(company, attempt, answer.toSuccessResponse()));
        } catch (com.nimbusds.oauth2.sdk.ParseException | IllegalArgumentException e) {
            throw new CannotSignOnException(Reason.AWAY, "the answer to a question of ours cannot be read");
        } catch (IOException e) {
            throw new CannotSignOnException(Reason.AWAY, e);
        }
    }

    /** What the address says; why it cannot be read is not told, because that may tell the code. */
    private AuthenticationResponse answer(String query) {
        try {
            return AuthenticationResponseParser.parse(redirect(), URLUtils.parseParameters(query));
        } catch (com.nimbusds.oauth2.sdk.ParseException | IllegalArgumentException e) {
            throw new CannotSignOnException(Reason.AGAIN, "the address cannot be read");
        }
    }

    /** Asks the provider for them, unless it is busy with many already. */
    private CompanyClaims claims(OpenId company, CompanyAttempt attempt, AuthenticationSuccessResponse answer)
            throws IOException, com.nimbusds.oauth2.sdk.ParseException {
        if (answer.getAuthorizationCode() == null) {
            throw new CannotSignOnException(Reason.AGAIN, "there is no code");
        }
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                answer.getAuthorizationCode(), redirect(), new CodeVerifier(attempt.verifier()));
        if (!slots.tryAcquire()) {
            throw new CannotSignOnException(Reason.AWAY, "it is being asked for others");
        }
        try {
            return claims(company, tokens(company, grant), new Nonce(attempt.nonce()));
        } finally {
            slots.release();
        }
    }

    private BoardCaller caller(OpenId company, CompanyClaims claims) {
        Role role = claims.role()
                .orElseThrow(() -> new CannotSignOnException(
                        Reason.ROLE, "no group of " + claims.name() + " in " + company.rolesClaim() + " has a role"));
        return new BoardCaller(claims.name(), role, BoardCaller.Kind.COMPANY, clock.instant());
    }

    private OIDCTokens tokens(OpenId company, AuthorizationCodeGrant grant)
            throws IOException, com.nimbusds.oauth2.sdk.ParseException {
        OIDCProviderMetadata metadata = provider.metadata(company);
        TokenRequest request = new TokenRequest(metadata.getTokenEndpointURI(), credentials(company, metadata), grant);
        TokenResponse answer = OIDCTokenResponseParser.parse(send(request.toHTTPRequest()));
        if (!answer.indicatesSuccess()) {
            throw refusal(Reason.AWAY, answer.toErrorResponse().getErrorObject());
        }
        return ((com.nimbusds.openid.connect.sdk.OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens();
    }

    private static ClientAuthentication credentials(OpenId company, OIDCProviderMetadata metadata) {
        ClientID client = new ClientID(company.clientId());
        Secret secret = new Secret(company.clientSecret());
        List<ClientAuthenticationMethod> known = metadata.getTokenEndpointAuthMethods();
        return known == null || known.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(client, secret)
                : new ClientSecretPost(client, secret);
    }

    /** Of the ID token; of the user info as well where groups or name are not in the token. */
    private CompanyClaims claims(OpenId company, OIDCTokens tokens, Nonce nonce)
            throws IOException, com.nimbusds.oauth2.sdk.ParseException {
        JWT token = known(tokens.getIDToken(), "there is no ID token");
        Map<String, Object> claims =
                new HashMap<>(verified(company, token, nonce).toJSONObject());
        OIDCProviderMetadata metadata = provider.metadata(company);
        CompanyClaims inToken = new CompanyClaims(company, claims);
        boolean isAll = inToken.tellsRoles() && inToken.tellsName();
        if (!isAll && metadata.getUserInfoEndpointURI() != null) {
            HTTPRequest request =
                    new UserInfoRequest(metadata.getUserInfoEndpointURI(), tokens.getAccessToken()).toHTTPRequest();
            UserInfoResponse answer = UserInfoResponse.parse(send(request));
            if (answer.indicatesSuccess()) {
                Map<String, Object> told = known(
                                answer.toSuccessResponse().getUserInfo(), "the user info is signed, not plain JSON")
                        .toJSONObject();
                if (!claims.get("sub").equals(told.get("sub"))) {
                    throw new CannotSignOnException(Reason.UNTRUSTED, "the user info is of another user");
                }
                told.forEach(claims::putIfAbsent);
            }
        }
        return new CompanyClaims(company, claims);
    }

    private IDTokenClaimsSet verified(OpenId company, JWT token, Nonce nonce) {
        try {
            return provider.validator(company).validate(token, nonce);
        } catch (com.nimbusds.jose.KeySourceException e) {
            throw new CannotSignOnException(Reason.AWAY, e);
        } catch (com.nimbusds.jose.proc.BadJOSEException | com.nimbusds.jose.JOSEException e) {
            throw new CannotSignOnException(Reason.UNTRUSTED, e);
        }
    }

    /** A part of an answer; the library tells null where it is not there, or not in that form. */
    private static <T> T known(T part, String missing) {
        if (part == null) {
            throw new CannotSignOnException(Reason.AWAY, missing);
        }
        return part;
    }

    private static HTTPResponse send(HTTPRequest request) throws IOException {
        request.setConnectTimeout(CompanyProvider.PATIENCE_MS);
        request.setReadTimeout(CompanyProvider.PATIENCE_MS);
        return request.send();
    }

    private static CannotSignOnException refusal(Reason reason, ErrorObject error) {
        String told = error.getCode() + ": " + error.getDescription();
        return new CannotSignOnException(reason, told.replaceAll("\\p{Cntrl}", "?"));
    }

    private OpenId company() {
        return settings.signOn()
                .company()
                .orElseThrow(() -> new CannotSignOnException(Reason.AWAY, "no provider is configured"));
    }

    private URI redirect() {
        return URI.create(settings.publicUrl().orElseThrow() + BACK);
    }
}
