package io.callboard.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.callboard.access.CannotSignOnException.Reason;
import io.callboard.config.OpenId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** What the company's provider tells of itself, asked when it is first needed, and again until it answers. */
@ApplicationScoped
class CompanyProvider {

    static final int PATIENCE_MS = 5_000;
    private static final int LARGEST = 256 << 10;

    /** The ID token's signature can be checked by everyone: no algorithm with a shared secret, and not none. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private OIDCProviderMetadata metadata;
    private IDTokenValidator validator;

    /** @throws CannotSignOnException when it does not answer */
    synchronized OIDCProviderMetadata metadata(OpenId company) {
        if (metadata == null) {
            try {
                metadata = OIDCProviderMetadata.resolve(new Issuer(company.issuer()), PATIENCE_MS, PATIENCE_MS);
            } catch (Exception e) {
                throw new CannotSignOnException(Reason.AWAY, e);
            }
        }
        return metadata;
    }

    /** Checks signature, issuer, audience, times and nonce of ID tokens; fetches the keys when they are new. */
    synchronized IDTokenValidator validator(OpenId company) {
        if (validator == null) {
            try {
                JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                                metadata(company).getJWKSetURI().toURL(),
                                new DefaultResourceRetriever(PATIENCE_MS, PATIENCE_MS, LARGEST))
                        .build();
                validator = new IDTokenValidator(
                        new Issuer(company.issuer()),
                        new ClientID(company.clientId()),
                        new JWSVerificationKeySelector<>(ALGORITHMS, keys),
                        null);
            } catch (java.net.MalformedURLException e) {
                throw new CannotSignOnException(Reason.AWAY, e);
            }
        }
        return validator;
    }
}
