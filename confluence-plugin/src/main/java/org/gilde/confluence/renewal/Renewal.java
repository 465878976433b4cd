package org.gilde.confluence.renewal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gilde.confluence.community.Caller;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Outcome;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.founding.MadePage;
import org.gilde.confluence.founding.MadePages;
import org.gilde.confluence.founding.PracticePages;
import org.gilde.confluence.transaction.Transactions;

/**
 * Offers macros that came with a newer app for the pages that an older one made. Each is added or skipped once; what people
 * wrote stays.
 */
public final class Renewal {
    private final Communities communities;
    private final Memberships memberships;
    private final MadePages made;
    private final PracticePages pages;
    private final WikiPages wiki;
    private final Transactions transactions;

    /** Offers out of these. */
    public Renewal(
            Communities communities,
            Memberships memberships,
            MadePages made,
            PracticePages pages,
            WikiPages wiki,
            Transactions transactions) {
        this.communities = communities;
        this.memberships = memberships;
        this.made = made;
        this.pages = pages;
        this.wiki = wiki;
        this.transactions = transactions;
    }

    /** Returns the community, if the caller looks after it and it is not closed. */
    public Optional<Community> tended(String key, Caller caller) {
        return communities.find(key).filter(found -> found.closed().isEmpty()).filter(found -> Standpoint.of(
                        caller, communities, memberships)
                .isInCharge(found.key()));
    }

    /** Returns what can be added now; nothing for whoever does not look after the community. */
    public List<Offer> offers(String key, Caller caller) {
        return tended(key, caller).stream()
                .flatMap(community -> made.of(community.key()).stream().flatMap(page -> offers(community, page)))
                .toList();
    }

    private Stream<Offer> offers(Community community, MadePage page) {
        return pages.additions(page, community.domain()).stream()
                .flatMap(addition -> wiki.find(page.community(), page.id()).stream()
                        .filter(written -> !addition.isIn(written.body()))
                        .map(written -> new Offer(page, written, addition)));
    }

    /**
     * Adds a macro to a page, as a new version.
     *
     * @param comment for the page's history
     */
    public Outcome add(String key, String page, String macro, String comment, Caller caller) {
        return settle(
                key, page, macro, caller, offer -> wiki.change(offer.page().id(), offer.addition()::into, comment));
    }

    /** Leaves a page as it is: the macro is not offered for it any more. */
    public Outcome skip(String key, String page, String macro, Caller caller) {
        return settle(key, page, macro, caller, offer -> {});
    }

    private Outcome settle(String key, String page, String macro, Caller caller, Consumer<Offer> work) {
        if (tended(key, caller).isEmpty()) {
            return Outcome.REFUSED;
        }
        return transactions.run(() -> {
            Optional<Offer> wanted = offers(key, caller).stream()
                    .filter(offer -> offer.page().name().equals(page))
                    .filter(offer -> offer.addition().macro().equals(macro))
                    .findFirst();
            wanted.ifPresent(offer -> {
                work.accept(offer);
                made.keep(with(offer.page(), macro));
            });
            return wanted.isPresent() ? Outcome.DONE : Outcome.UNCHANGED;
        });
    }

    private static MadePage with(MadePage page, String macro) {
        Set<String> settled = new HashSet<>(page.settled());
        settled.add(macro);
        return new MadePage(page.community(), page.name(), page.id(), page.language(), settled);
    }
}
