package io.callboard.view;

import io.callboard.verification.Finding;
import io.callboard.verification.Verification;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Whether the delivery that is open is still what came in; judged when the address asks for it. */
@Named
@RequestScoped
public class VerificationView {

    private static final System.Logger LOGGER = System.getLogger(VerificationView.class.getName());

    @Inject
    Verification verification;

    @Inject
    Words words;

    private final Map<UUID, Finding> findings = new HashMap<>();

    /** What is found of that delivery; null when the database does not answer. */
    public Finding of(UUID id) {
        return findings.computeIfAbsent(id, this::verify);
    }

    private Finding verify(UUID id) {
        try {
            return verification.verify(id).orElse(null);
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot verify a delivery: {0}", Causes.of(e));
            return null;
        }
    }

    /** Whether its signature speaks for it. */
    public boolean isSigned(Finding finding) {
        return finding.signature() == Finding.Signature.GENUINE;
    }

    /** Whether its signature speaks against it. */
    public boolean isForged(Finding finding) {
        return finding.signature() == Finding.Signature.MISMATCH;
    }

    /** Whether something was changed after it was chained. */
    public boolean isChanged(Finding finding) {
        return finding.place() == Finding.Place.CHANGED || finding.place() == Finding.Place.BODY_CHANGED;
    }

    public String signature(Finding finding) {
        return words.get("verification.signature." + finding.signature());
    }

    public String place(Finding finding) {
        return words.format("verification.place." + finding.place(), finding.number());
    }
}
