package io.callboard.rejection;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What to do about the requests that were refused lately. */
@Stateless
public class RejectionAdvice {

    /** How long ago requests count. */
    static final Duration WINDOW = Duration.ofHours(24);

    /** For so many addresses of one cause there is advice of their own, for all others together. */
    private static final int LARGEST = 2;

    private static final int MOST = 8;

    @Inject
    RejectionRepository repository;

    @Inject
    Clock clock;

    /** The gravest first, at most {@value #MOST}. */
    public List<Advice> current() {
        Instant since = clock.instant().minus(WINDOW);
        List<RejectionSum> sums = new ArrayList<>();
        for (RejectionSum all : repository.sumsByCause(since)) {
            List<RejectionSum> largest = repository.largestSums(all.cause(), since, LARGEST);
            sums.addAll(largest);
            long told = largest.stream().mapToLong(RejectionSum::requests).sum();
            if (told < all.requests()) {
                sums.add(all.without(told));
            }
        }
        return sums.stream()
                .map(AdviceRules::advise)
                .sorted(Comparator.comparing(Advice::topic))
                .limit(MOST)
                .toList();
    }
}
