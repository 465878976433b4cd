package org.gilde.xapi.keeping;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.store.Amendments;
import org.gilde.xapi.store.Archive;
import org.gilde.xapi.store.KeptStatement;

/**
 * The Statements that say what a person did, as they were received, for that person to have: those whose Actor is an Agent
 * that is the person. What others say of them, and what a Group did, is not theirs alone.
 */
public final class OwnStatements {
    /** How many places are looked at for a page. */
    public static final int STEP = 100;

    private final Amendments places;
    private final Archive archive;

    /** Finds them by these. */
    public OwnStatements(Amendments places, Archive archive) {
        this.places = places;
        this.archive = archive;
    }

    /**
     * Some of them, in order of arrival, voided ones too. There may be none though more follow.
     *
     * @param next after which sequence to go on; empty at the end
     */
    public record Page(List<KeptStatement> statements, OptionalLong next) {}

    /**
     * Returns the next ones. Three queries.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    public Page after(Tenant tenant, Person person, long sequence) {
        List<Long> sequences = places.withKeys(tenant, person.actorKeys(), sequence, STEP);
        if (sequences.isEmpty()) {
            return new Page(List.of(), OptionalLong.empty());
        }
        List<KeptStatement> read = archive.at(tenant, sequences);
        boolean isCut = !read.isEmpty() && read.size() < sequences.size();
        return page(person, read, isCut ? last(read) : sequences.get(sequences.size() - 1));
    }

    /**
     * Returns the next ones of those with these ids, at most {@value #STEP}. What is not theirs is not there. Two queries.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    public Page named(Tenant tenant, Person person, Set<UUID> ids, long sequence) {
        List<KeptStatement> read = archive.named(tenant, ids, sequence);
        return read.isEmpty() ? new Page(List.of(), OptionalLong.empty()) : page(person, read, last(read));
    }

    private static long last(List<KeptStatement> read) {
        return read.get(read.size() - 1).stored().sequence();
    }

    private static Page page(Person person, List<KeptStatement> read, long next) {
        List<KeptStatement> own =
                read.stream().filter(kept -> isBy(person, kept)).toList();
        return new Page(own, OptionalLong.of(next));
    }

    private static boolean isBy(Person person, KeptStatement kept) {
        return PlacedValue.read(kept.stored().json())
                .find("actor")
                .filter(OwnStatements::isAgent)
                .flatMap(PlacedValue::identity)
                .filter(person::is)
                .isPresent();
    }

    private static boolean isAgent(PlacedValue actor) {
        return actor.find("objectType")
                .flatMap(PlacedValue::text)
                .filter("Group"::equals)
                .isEmpty();
    }
}
