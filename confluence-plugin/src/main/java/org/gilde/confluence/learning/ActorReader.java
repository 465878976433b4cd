package org.gilde.confluence.learning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the one identifier of an Actor. */
final class ActorReader {
    private static final Set<String> ACTOR = Set.of("mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> ACCOUNT = Set.of("homePage", "name");
    private static final String MAILTO = "mailto:";
    private static final Pattern SHA1 = Pattern.compile("[0-9a-f]{40}");

    private ActorReader() {}

    static Actor read(JsonNode node) throws RefusedEventException {
        JsonFields actor = JsonFields.of(node, "event.actor", ACTOR);
        if (actor.size() != 1) {
            throw new RefusedEventException("event.actor does not have exactly one identifier");
        }
        if (actor.has("mbox")) {
            return mail(actor.text("mbox"));
        }
        if (actor.has("mbox_sha1sum")) {
            return hash(actor.text("mbox_sha1sum"));
        }
        if (actor.has("openid")) {
            return new Actor(Actor.Kind.OPEN_ID, actor.text("openid"), "");
        }
        JsonFields account = JsonFields.of(actor.node("account"), "event.actor.account", ACCOUNT);
        return new Actor(Actor.Kind.ACCOUNT, account.text("name"), account.text("homePage"));
    }

    private static Actor mail(String mbox) throws RefusedEventException {
        String address = mbox.startsWith(MAILTO) ? mbox.substring(MAILTO.length()) : "";
        if (address.isBlank()) {
            throw new RefusedEventException("event.actor.mbox is not a mailto IRI");
        }
        return new Actor(Actor.Kind.MAIL, address, "");
    }

    private static Actor hash(String text) throws RefusedEventException {
        String hash = text.toLowerCase(Locale.ROOT);
        if (!SHA1.matcher(hash).matches()) {
            throw new RefusedEventException("event.actor.mbox_sha1sum is not a SHA-1 in hexadecimal digits");
        }
        return new Actor(Actor.Kind.MAIL_HASH, hash, "");
    }
}
