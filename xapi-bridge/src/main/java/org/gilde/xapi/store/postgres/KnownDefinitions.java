package org.gilde.xapi.store.postgres;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Fingerprints of definitions that change nothing any more, because the canonical definition of their Activity holds all
 * they say. The least used are forgotten first. What another process makes of an Activity is not seen here. Safe for
 * several threads.
 */
final class KnownDefinitions {
    private final int most;
    private final Map<Long, DefinitionRows.Name> activities = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<DefinitionRows.Name, Set<Long>> fingerprints = new HashMap<>();

    KnownDefinitions(int most) {
        this.most = most;
    }

    /** Says whether none of a tenant's definitions with these fingerprints says anything new. */
    synchronized boolean holdAll(short tenant, Collection<Long> definitions) {
        boolean all = true;
        for (long definition : definitions) {
            all &= activities.get(salted(tenant, definition)) != null;
        }
        return all;
    }

    /** Takes an Activity's definition to have become another one that holds these. */
    synchronized void replace(DefinitionRows.Name activity, Collection<Long> definitions) {
        Set<Long> old = fingerprints.remove(activity);
        if (old != null) {
            old.forEach(activities::remove);
        }
        add(activity, definitions);
    }

    /** Takes an Activity's definition to hold these too. */
    synchronized void add(DefinitionRows.Name activity, Collection<Long> definitions) {
        for (long definition : definitions) {
            long salted = salted(activity.tenant(), definition);
            activities.put(salted, activity);
            fingerprints.computeIfAbsent(activity, first -> new HashSet<>(2)).add(salted);
        }
        Iterator<Map.Entry<Long, DefinitionRows.Name>> eldest =
                activities.entrySet().iterator();
        for (int excess = activities.size() - most; excess > 0; excess--) {
            Map.Entry<Long, DefinitionRows.Name> entry = eldest.next();
            Set<Long> others = fingerprints.get(entry.getValue());
            if (others != null && others.remove(entry.getKey()) && others.isEmpty()) {
                fingerprints.remove(entry.getValue());
            }
            eldest.remove();
        }
    }

    private static long salted(short tenant, long definition) {
        return definition ^ (tenant * 0x9E3779B97F4A7C15L);
    }
}
