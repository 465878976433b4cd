package org.gilde.confluence.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gilde.confluence.learning.Actor;
import org.gilde.confluence.learning.ActorLinks;
import org.gilde.confluence.people.Account;
import org.gilde.confluence.people.Accounts;
import org.gilde.confluence.people.PersonKey;

/** By what learning systems may know a person: what the bridge is asked for. */
public final class Identifiers {
    private final RuleBook book;
    private final ActorLinks links;
    private final Accounts accounts;
    private final Pseudonyms pseudonyms;

    /** By what the app itself named somebody to the bridge. */
    @FunctionalInterface
    public interface Pseudonyms {
        /** Returns the account; nothing for somebody of whom nothing was ever told. */
        Optional<Actor> of(PersonKey person);
    }

    /** Knows people by these. */
    public Identifiers(RuleBook book, ActorLinks links, Accounts accounts, Pseudonyms pseudonyms) {
        this.book = book;
        this.links = links;
        this.accounts = accounts;
        this.pseudonyms = pseudonyms;
    }

    /**
     * Returns the Actors that were taken for a person, and those that the present rules would take for the person. An
     * account whose home page is only a beginning is there once something was taken from it. With them the pseudonym.
     */
    public Set<Actor> actors(PersonKey person) {
        Set<Actor> actors = new LinkedHashSet<>();
        links.of(person).forEach(link -> actors.add(link.actor()));
        accounts.of(person).ifPresent(account -> {
            for (Rule rule : book.current().list()) {
                ruled(rule, account).forEach(actors::add);
            }
        });
        pseudonyms.of(person).ifPresent(actors::add);
        return actors;
    }

    private static Stream<Actor> ruled(Rule rule, Account account) {
        return switch (rule.kind()) {
            case MAIL -> written(account.mail()).map(mail -> new Actor(Actor.Kind.MAIL, mail, ""));
            case MAIL_HASH -> written(account.mail()).map(mail -> new Actor(Actor.Kind.MAIL_HASH, hash(mail), ""));
            case ACCOUNT_NAME -> accounts(rule, Optional.of(account.name()));
            case ACCOUNT_MAIL -> accounts(rule, account.mail());
            case OPEN_ID -> Stream.of(new Actor(Actor.Kind.OPEN_ID, rule.openId(account.name()), ""));
        };
    }

    private static Stream<Actor> accounts(Rule rule, Optional<String> name) {
        return rule.pattern().endsWith("*")
                ? Stream.empty()
                : written(name).map(written -> new Actor(Actor.Kind.ACCOUNT, written, rule.pattern()));
    }

    /** Returns a text as it is written and in lower case. */
    private static Stream<String> written(Optional<String> text) {
        return text.stream()
                .flatMap(some -> List.of(some, some.toLowerCase(Locale.ROOT)).stream())
                .distinct();
    }

    private static String hash(String address) {
        try {
            byte[] text = ("mailto:" + address).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
