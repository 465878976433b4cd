package org.gilde.xapi.keeping;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.statement.Key;
import org.gilde.xapi.statement.Keys;

/**
 * Keeps legal holds. Each method throws {@link org.gilde.xapi.store.StoreUnavailableException} if the store did not
 * answer; trying again may help.
 */
public interface Holds {
    /** Puts one in force, and returns its number. */
    long place(Tenant tenant, Hold.Kind kind, String covered, String reason, String operator);

    /** Ends one that is in force and forgets what it covered; false where there is none. */
    boolean release(long id, String operator);

    /** Returns a tenant's, the newest first. */
    List<Hold> all(Tenant tenant);

    /** Returns what is covered now. */
    default Covered covered(Tenant tenant) {
        return Covered.by(
                all(tenant).stream().filter(hold -> hold.released().isEmpty()).toList());
    }

    /** All that some holds cover. */
    record Covered(Set<AgentId> agents, Set<String> activities, Set<UUID> registrations, Set<Long> keys) {
        static Covered by(List<Hold> holds) {
            Covered all = new Covered(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
            holds.forEach(all::add);
            return all;
        }

        private void add(Hold hold) {
            String covered = hold.covered().orElse("");
            switch (hold.kind()) {
                case ACTOR -> {
                    Person person = Person.of(List.of(AgentId.parse(covered)));
                    person.spellings().forEach(agents::add);
                    keys.addAll(person.keys());
                }
                case ACTIVITY -> {
                    activities.add(covered);
                    keys.add(Key.activity(covered));
                    keys.add(Key.relatedActivity(covered));
                }
                case REGISTRATION -> {
                    registrations.add(UUID.fromString(covered));
                    keys.add(Key.registration(UUID.fromString(covered)));
                }
            }
        }

        /** Says whether a Statement with these keys is covered. */
        public boolean includes(Keys of) {
            return includes(of.agent())
                    || includes(of.activity())
                    || includes(of.registration())
                    || of.further().stream().anyMatch(keys::contains);
        }

        private boolean includes(Optional<Long> key) {
            return key.isPresent() && keys.contains(key.get());
        }

        /** Says whether any identifier of a person is covered. */
        public boolean includes(Person person) {
            return person.ids().stream().anyMatch(agents::contains);
        }
    }
}
