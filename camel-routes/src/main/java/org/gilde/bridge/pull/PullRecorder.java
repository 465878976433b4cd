package org.gilde.bridge.pull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gilde.bridge.peer.KnownThere;
import org.gilde.bridge.settings.Pull;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.LrsException.Reason;
import org.gilde.xapi.access.Authority;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.Leniency;
import org.gilde.xapi.access.Quota;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.attachment.AttachmentHashes;
import org.gilde.xapi.attachment.MultipartWriter;
import org.gilde.xapi.attachment.MultipartWriter.Multipart;
import org.gilde.xapi.attachment.SubmissionReader.Body;
import org.gilde.xapi.json.BrokenRuleException;
import org.gilde.xapi.quarantine.ForgivingRecorder;
import org.gilde.xapi.quarantine.ForgivingRecorder.Kept;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.Uuids;

/**
 * Stores what was pulled as any other Statement: by the same rules, from a credential of the source's own. Who vouches
 * for a Statement stays who vouched for it there. What breaks a rule goes to quarantine. From a source that minimises
 * only the least is stored, this LRS vouches for it, and nothing goes to quarantine.
 */
final class PullRecorder {
    private final ForgivingRecorder recorder;
    private final KnownThere known;
    private final Pull pull;
    private final Credential credential;

    PullRecorder(ForgivingRecorder recorder, KnownThere known, Pull pull, String homePage) {
        this.recorder = recorder;
        this.known = known;
        this.pull = pull;
        String key = key(pull.remote().name());
        this.credential = vouchingAs(Authority.account(homePage, key));
    }

    /** Returns the key of a source's credential; nobody can show it, for it has a colon. */
    static String key(String source) {
        return "pull:" + source;
    }

    private Credential vouchingAs(String authority) {
        return new Credential(
                key(pull.remote().name()),
                pull.remote().name(),
                List.of(),
                Set.of(Scope.STATEMENTS_WRITE, Scope.DEFINE),
                authority,
                pull.tenant(),
                Quota.NONE,
                Set.of(Leniency.KEEP_VALID),
                Optional.empty(),
                pull.minimises());
    }

    /**
     * What became of a page.
     *
     * @param stored those that are stored now, some of them before
     * @param quarantined those that wait for an operator
     * @param unreadable those of which nothing can be kept
     */
    record Recorded(int stored, int quarantined, List<Unreadable> unreadable) {}

    /**
     * A Statement of which nothing can be kept.
     *
     * @param id as far as it says one
     * @param hash of its text
     * @param reason without personal data
     */
    record Unreadable(String id, UUID hash, String reason) {}

    /**
     * Stores a page; returns when it is on disk. Done twice it is stored once.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    Recorded record(ResultPage page) {
        known.add(pull.remote().url(), pull.tenant(), ids(page)); // before anybody can send it there
        Tally tally = new Tally(page.contents());
        List<Pulled> run = new ArrayList<>();
        for (Pulled statement : page.statements()) {
            if (!run.isEmpty() && !run.get(0).authority().equals(statement.authority())) {
                tally.take(run);
                run = new ArrayList<>();
            }
            run.add(statement);
        }
        if (!run.isEmpty()) {
            tally.take(run);
        }
        return new Recorded(tally.stored, tally.quarantined, tally.unreadable);
    }

    private static List<UUID> ids(ResultPage page) {
        return page.statements().stream()
                .flatMap(statement -> Uuids.parse(statement.id()).stream())
                .toList();
    }

    /** One page on its way into the store; those who have the same authority go together. */
    private final class Tally {
        private final Map<String, Attachment> contents;
        private final List<Unreadable> unreadable = new ArrayList<>();
        private int stored;
        private int quarantined;

        Tally(Map<String, Attachment> contents) {
            this.contents = contents;
        }

        void take(List<Pulled> run) {
            Credential sender = run.get(0)
                    .authority()
                    .filter(authority -> !pull.minimises()) // it may say more than an identifier
                    .map(PullRecorder.this::vouchingAs)
                    .orElse(credential);
            try {
                Kept kept = recorder.record(sender, body(run));
                stored += kept.ids().size();
                quarantined += kept.quarantined();
            } catch (LrsException e) {
                if (e.reason() == Reason.UNAVAILABLE) {
                    throw e;
                }
                apart(run, e);
            }
        }

        /** Of several one is to blame; one alone could not even be set apart as it is. */
        private void apart(List<Pulled> run, LrsException e) {
            int half = run.size() / 2;
            if (half == 0) {
                byte[] text = run.get(0).text().getBytes(StandardCharsets.UTF_8);
                unreadable.add(new Unreadable(run.get(0).id(), UUID.nameUUIDFromBytes(text), reason(e)));
            } else {
                take(run.subList(0, half));
                take(run.subList(half, run.size()));
            }
        }

        /** Names the rule, not the place: its names are the sender's. */
        private static String reason(LrsException e) {
            return e instanceof BrokenRuleException broken ? broken.rule() : String.valueOf(e.getMessage());
        }

        private Body body(List<Pulled> run) {
            String array = run.stream().map(Pulled::text).collect(Collectors.joining(",", "[", "]"));
            byte[] json = array.getBytes(StandardCharsets.UTF_8);
            List<Attachment> carried = carried(run);
            if (carried.isEmpty()) {
                return new Body("application/json", json, pull.remote().version(), false);
            }
            Multipart multipart = MultipartWriter.write(json, carried);
            return new Body(
                    multipart.contentType(), multipart.bytes(), pull.remote().version(), false);
        }

        private List<Attachment> carried(List<Pulled> run) {
            if (contents.isEmpty()) {
                return List.of();
            }
            Set<String> named = run.stream()
                    .flatMap(statement -> AttachmentHashes.in(statement.text()).stream())
                    .collect(Collectors.toSet());
            return contents.values().stream()
                    .filter(content -> named.contains(content.sha2()))
                    .toList();
        }
    }
}
