package org.gilde.confluence.admin;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gilde.confluence.admin.ConnectionView.AccessFields;
import org.gilde.confluence.admin.ConnectionView.Letter;
import org.gilde.confluence.bridge.BridgeAccess;
import org.gilde.confluence.bridge.BridgeAccesses;
import org.gilde.confluence.bridge.BridgeLogin;
import org.gilde.confluence.bridge.ConnectionCheck;
import org.gilde.confluence.bridge.RefusedEvents;
import org.gilde.confluence.bridge.RefusedEvents.Listing;
import org.gilde.confluence.bridge.RefusedEvents.Outcome;
import org.gilde.confluence.bridge.RefusedEvents.RefusedEvent;
import org.gilde.confluence.learning.BridgeReports;
import org.gilde.confluence.text.Phrases;

/** How the app calls the bridge: told, tried, and what the app refused dealt with. */
public final class ConnectionDesk {
    /** What was done, by the word of the address that leads back. */
    static final Map<String, String> DONE = Map.of(
            "access", "gilde.connection.saved",
            "forgotten", "gilde.connection.forgotten",
            "retried", "gilde.connection.retried",
            "dropped", "gilde.connection.dropped");

    private static final int LONGEST = 200;

    private final BridgeAccesses accesses;
    private final RefusedEvents refused;
    private final ConnectionCheck check;
    private final BridgeReports reports;

    /** Works with these. */
    public ConnectionDesk(
            BridgeAccesses accesses, RefusedEvents refused, ConnectionCheck check, BridgeReports reports) {
        this.accesses = accesses;
        this.refused = refused;
        this.check = check;
        this.reports = reports;
    }

    /** Does what one form asks; a form that is not about the connection asks nothing. */
    ConnectionReply submit(UnaryOperator<String> fields, Phrases phrases) {
        return switch (fields.apply("do")) {
            case "access" -> keep(fields, phrases);
            case "forget" -> {
                accesses.forget();
                yield ConnectionReply.done("forgotten");
            }
            case "test" -> ConnectionReply.found(check.check());
            case "retry" ->
                id(fields).map(id -> dealt(refused.retry(id), "retried")).orElse(ConnectionReply.NONE);
            case "drop" ->
                id(fields).map(id -> dealt(refused.drop(id), "dropped")).orElse(ConnectionReply.NONE);
            default -> ConnectionReply.NONE;
        };
    }

    private static Optional<Long> id(UnaryOperator<String> fields) {
        return Optional.of(fields.apply("letter"))
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    private static ConnectionReply dealt(Outcome outcome, String word) {
        return switch (outcome) {
            case DONE -> ConnectionReply.done(word);
            case REFUSED -> ConnectionReply.problem("gilde.connection.letter.refused");
            case EMPTY -> ConnectionReply.problem("gilde.connection.letter.empty");
            case NONE -> ConnectionReply.problem("gilde.connection.letter.none");
            case AWAY -> ConnectionReply.problem("gilde.connection.letter.away");
        };
    }

    /** Keeps the access; a secret left empty stays as it is, while the address does. */
    private ConnectionReply keep(UnaryOperator<String> fields, Phrases phrases) {
        String typed = fields.apply("bridge").strip();
        String key = fields.apply("key").strip();
        Optional<URI> address = BridgeAccess.address(typed);
        Optional<String> secret = Optional.of(fields.apply("secret"))
                .filter(text -> !text.isEmpty())
                .or(() -> kept(address, key));
        boolean isGoodKey = !key.isEmpty() && key.length() <= LONGEST && key.indexOf(':') < 0;
        boolean isGoodSecret = secret.filter(text -> text.length() <= LONGEST).isPresent();
        if (address.isEmpty() || !isGoodKey || !isGoodSecret) {
            return ConnectionReply.back(new AccessFields(
                    typed,
                    address.isEmpty() ? phrases.get("gilde.connection.address.problem") : "",
                    key,
                    isGoodKey ? "" : phrases.get("gilde.connection.key.problem"),
                    isGoodSecret ? "" : phrases.get("gilde.connection.secret.problem"),
                    secretHelp(phrases)));
        }
        accesses.keep(new BridgeAccess(address.get(), new BridgeLogin(key, secret.orElseThrow())));
        return ConnectionReply.done("access");
    }

    /** Returns the secret kept for the same address and key: it is never sent to another. */
    private Optional<String> kept(Optional<URI> address, String key) {
        return accesses.current()
                .filter(access -> address.filter(access.address()::equals).isPresent()
                        && access.operator().key().equals(key))
                .map(access -> access.operator().secret());
    }

    private String secretHelp(Phrases phrases) {
        return phrases.get(
                accesses.current().isPresent() ? "gilde.connection.secret.kept" : "gilde.connection.secret.help");
    }

    /** Returns what the page prints. */
    ConnectionView view(ConnectionReply reply, Phrases phrases) {
        Optional<BridgeAccess> access = accesses.current();
        long waiting =
                reports.latest().map(status -> status.report().deadLetters()).orElse(0L);
        Optional<Listing> listing = access.isEmpty() || waiting == 0 ? Optional.empty() : refused.list();
        return new ConnectionView(
                access.isPresent(),
                reply.access().orElseGet(() -> fields(access, phrases)),
                sentence(waiting, access.isPresent(), listing, phrases),
                listing.map(Listing::oldest).orElse(List.of()).stream()
                        .map(event -> letter(event, phrases))
                        .toList(),
                reply.finding().map(finding -> FindingWords.of(finding, phrases)).stream()
                        .toList());
    }

    private AccessFields fields(Optional<BridgeAccess> access, Phrases phrases) {
        return new AccessFields(
                access.map(known -> known.address().toString()).orElse(""),
                "",
                access.map(known -> known.operator().key()).orElse(""),
                "",
                "",
                secretHelp(phrases));
    }

    private static String sentence(long waiting, boolean isKnown, Optional<Listing> listing, Phrases phrases) {
        boolean isEmpty = listing.filter(told -> told.all() == 0).isPresent();
        if (waiting == 0 || isEmpty) {
            return phrases.get("gilde.connection.refused.none");
        }
        if (!isKnown) {
            return phrases.count("gilde.connection.refused", waiting) + " "
                    + phrases.get("gilde.connection.refused.untold");
        }
        return listing.map(told -> phrases.count("gilde.connection.refused", told.all()))
                .orElseGet(() -> phrases.count("gilde.connection.refused", waiting) + " "
                        + phrases.get("gilde.connection.refused.away"));
    }

    private static Letter letter(RefusedEvent event, Phrases phrases) {
        String sequence = phrases.whole(event.sequence());
        return new Letter(
                Long.toString(event.id()),
                sequence,
                phrases.moment(event.since()),
                event.reason(),
                phrases.fill("gilde.connection.retry.label", sequence),
                phrases.fill("gilde.connection.drop.label", sequence));
    }
}
