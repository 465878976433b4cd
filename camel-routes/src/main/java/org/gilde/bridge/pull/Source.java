package org.gilde.bridge.pull;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gilde.bridge.pause.Pace;
import org.gilde.bridge.peer.AnswerTooLargeException;
import org.gilde.bridge.peer.PeerAnswer;
import org.gilde.bridge.peer.PeerAwayException;
import org.gilde.bridge.peer.PeerClient;
import org.gilde.bridge.settings.Pull;

/** Another LRS as it is read: page by page, no faster than it may be, by a link as long as that leads on. One thread. */
final class Source {
    private static final Set<Integer> NOT_ABOUT_THE_LINK = Set.of(401, 403, 408, 429, 502, 503, 504);
    private static final int OK = 200;

    private final Pull pull;
    private final PeerClient client;
    private final Question question;
    private final Pace pace;
    private final Clock clock;
    private final ResultReader reader = new ResultReader();
    private int pageSize;
    private Optional<Optional<Instant>> begunAgain = Optional.empty();

    Source(Pull pull, PeerClient client, Clock clock) {
        this.pull = pull;
        this.client = client;
        this.clock = clock;
        this.question = new Question(pull);
        this.pace = new Pace(pull.requestsPerMinute(), clock);
        this.pageSize = pull.pageSize();
    }

    String name() {
        return pull.remote().name();
    }

    Question question() {
        return question;
    }

    Walk walk(Position from) {
        return new Walk(from, pull.overlap());
    }

    /** Takes one request, or says that it is too early for it. */
    boolean mayAsk() {
        return pace.take();
    }

    /**
     * Reads the next page; empty where its link leads nowhere any more, as links that are kept on a server for a while
     * do, and the way has to go on from its moment.
     *
     * @throws PeerAwayException if the LRS did not answer as one
     */
    Optional<ResultPage> next(Walk walk) {
        Optional<URI> link = walk.more().map(more -> MoreLink.resolve(question.statements(), more));
        PeerAnswer answer;
        try {
            answer = client.get(link.orElseGet(() -> question.behind(walk.since(), pageSize)));
        } catch (AnswerTooLargeException e) {
            if (pageSize == 1) {
                throw e;
            }
            pageSize = Math.max(1, pageSize / 2);
            return Optional.empty();
        }
        if (answer.status() == OK) {
            return Optional.of(reader.read(answer));
        }
        if (link.isPresent() && !NOT_ABOUT_THE_LINK.contains(answer.status()) && goesOnFrom(walk.since())) {
            return Optional.empty();
        }
        throw answer.away(clock);
    }

    /** A way that was begun again at this very moment before, and came no further, is not begun once more. */
    private boolean goesOnFrom(Optional<Instant> since) {
        boolean isNew = !Optional.of(since).equals(begunAgain);
        begunAgain = isNew ? Optional.of(since) : Optional.empty();
        return isNew;
    }

    /** Forgets what it had to do to come here. */
    void ended() {
        pageSize = pull.pageSize();
        begunAgain = Optional.empty();
    }
}
