package org.gilde.bench.kill;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** All that was sent, and what was found wrong. */
final class Ledger {
    private static final int MOST_FINDINGS = 50;

    private final Map<UUID, Sent> sent = new ConcurrentHashMap<>();
    private final List<String> findings = new CopyOnWriteArrayList<>();
    private final AtomicInteger found = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();

    void enter(Post post) {
        requests.incrementAndGet();
        post.fresh().forEach(each -> sent.put(each.id(), each));
        post.target().ifPresent(voided -> voided.voiding(Sent.Fate.UNKNOWN));
    }

    void retried() {
        retries.incrementAndGet();
    }

    Optional<Sent> find(UUID id) {
        return Optional.ofNullable(sent.get(id));
    }

    Collection<Sent> all() {
        return sent.values();
    }

    List<Sent> with(Sent.Fate fate) {
        return sent.values().stream().filter(each -> each.fate() == fate).toList();
    }

    /** Writes down that something is wrong. */
    void find(String finding) {
        if (found.getAndIncrement() < MOST_FINDINGS) {
            findings.add(finding);
            System.out.println("FINDING " + finding);
        }
    }

    int findings() {
        return found.get();
    }

    int requests() {
        return requests.get();
    }

    int retries() {
        return retries.get();
    }
}
