package org.gilde.workbench.content;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What apps mailed since the start, instead of mailing it. The last {@value #MOST} only. */
public final class Mails {
    private static final int MOST = 200;

    private final Deque<Mail> sent = new ArrayDeque<>();
    private final Clock clock;

    /** Nothing yet. */
    public Mails(Clock clock) {
        this.clock = clock;
    }

    /** One mail. */
    public record Mail(String to, String subject, String body, Instant sent) {}

    /** Keeps a mail. */
    public synchronized void send(String to, String subject, String body) {
        sent.addFirst(new Mail(to, subject, body, clock.instant()));
        if (sent.size() > MOST) {
            sent.removeLast();
        }
    }

    /** Returns them, the latest first. */
    public synchronized List<Mail> all() {
        return List.copyOf(sent);
    }
}
