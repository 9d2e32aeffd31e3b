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
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What the company's provider tells of itself, asked when it is first needed, again until it answers, and again after
 * some hours; while it does not answer then, what is known stays.
 */
@ApplicationScoped
class CompanyProvider {

    private static final System.Logger LOGGER = System.getLogger(CompanyProvider.class.getName());

    static final int PATIENCE_MS = 5_000;
    /** After a failure it is not asked again for so long. */
    static final Duration REST = Duration.ofSeconds(10);

    /** For so long it is not asked again. */
    static final Duration FRESH = Duration.ofHours(6);

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

    /** What is known of the provider, once it has answered. */
    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant until) {}

    private final ReentrantLock asking = new ReentrantLock();
    private volatile Known known;
    private volatile Instant restsUntil = Instant.MIN;

    @Inject
    Clock clock;

    /** @throws CannotSignOnException when it does not answer */
    OIDCProviderMetadata metadata(OpenId company) {
        return known(company).metadata();
    }

    /** Checks signature, issuer, audience, times and nonce of ID tokens; fetches the keys when they are new. */
    IDTokenValidator validator(OpenId company) {
        return known(company).validator();
    }

    /** Strangers may come here as often as they like: one of them waits for the provider, all others go at once. */
    private Known known(OpenId company) {
        Known before = known;
        if (isFresh(before)) {
            return before;
        }
        try {
            return renewed(company);
        } catch (CannotSignOnException e) {
            if (before == null) {
                throw e;
            }
            LOGGER.log(Level.DEBUG, "The provider cannot be asked again: {0}", e.getMessage());
            return before;
        }
    }

    private Known renewed(OpenId company) {
        if (isResting() || !asking.tryLock()) {
            throw new CannotSignOnException(Reason.AWAY, "it is being asked, or did not answer a moment ago");
        }
        try {
            if (!isFresh(known)) {
                known = ask(company);
            }
            return known;
        } finally {
            asking.unlock();
        }
    }

    /** @param some null for none */
    private boolean isFresh(Known some) {
        return some != null && clock.instant().isBefore(some.until());
    }

    private Known ask(OpenId company) {
        if (isResting()) {
            throw new CannotSignOnException(Reason.AWAY, "it did not answer a moment ago");
        }
        try {
            Issuer issuer = new Issuer(company.issuer());
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, PATIENCE_MS, PATIENCE_MS);
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            metadata.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(PATIENCE_MS, PATIENCE_MS, LARGEST))
                    .refreshAheadCache(false) // that is done in threads that nobody ends
                    .build();
            return new Known(
                    metadata,
                    new IDTokenValidator(
                            issuer,
                            new ClientID(company.clientId()),
                            new JWSVerificationKeySelector<>(ALGORITHMS, keys),
                            null),
                    clock.instant().plus(FRESH));
        } catch (Exception e) {
            restsUntil = clock.instant().plus(REST);
            throw new CannotSignOnException(Reason.AWAY, e);
        }
    }

    private boolean isResting() {
        return clock.instant().isBefore(restsUntil);
    }
}
