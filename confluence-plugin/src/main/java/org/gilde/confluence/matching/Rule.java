package org.gilde.confluence.matching;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gilde.confluence.learning.Actor;
import org.gilde.confluence.matching.Sought.By;

/**
 * How an Actor's identifier leads to a user.
 *
 * @param pattern of an account its home page, or the beginning of it followed by {@code *}; of an OpenID the address
 *     with {@code {name}} where the user name stands; empty for the others
 */
public record Rule(Kind kind, String pattern) {
    /** Where the user name stands in the pattern of an OpenID. */
    public static final String NAME = "{name}";

    private static final int LONGEST = 450;

    /** What a rule is about. */
    public enum Kind {
        /** An account whose name is the user name. */
        ACCOUNT_NAME,
        /** An account whose name is the mail address. */
        ACCOUNT_MAIL,
        MAIL,
        MAIL_HASH,
        OPEN_ID
    }

    /**
     * Checks the pattern.
     *
     * @throws IllegalArgumentException if the pattern is none of its kind
     */
    public Rule {
        if (!isPattern(kind, pattern)) {
            throw new IllegalArgumentException("no pattern of a rule about " + kind);
        }
    }

    /** Says whether that is a pattern for a rule of a kind. */
    public static boolean isPattern(Kind kind, String pattern) {
        return switch (kind) {
            case MAIL, MAIL_HASH -> pattern.isEmpty();
            case ACCOUNT_NAME, ACCOUNT_MAIL -> isHomePage(pattern);
            case OPEN_ID -> isOpenId(pattern);
        };
    }

    private static boolean isHomePage(String pattern) {
        int star = pattern.indexOf('*');
        return isText(pattern) && (star < 0 || (star > 0 && star == pattern.length() - 1));
    }

    private static boolean isOpenId(String pattern) {
        int name = pattern.indexOf(NAME);
        return isText(pattern) && name > 0 && name == pattern.lastIndexOf(NAME) && pattern.indexOf('*') < 0;
    }

    private static boolean isText(String pattern) {
        return !pattern.isBlank()
                && pattern.length() <= LONGEST
                && pattern.chars().noneMatch(Character::isISOControl)
                && pattern.equals(pattern.strip());
    }

    /** Returns whom to look for; nothing where the rule is not about such an Actor. */
    public Optional<Sought> sought(Actor actor) {
        return switch (kind) {
            case MAIL -> only(actor, Actor.Kind.MAIL).map(name -> new Sought(By.MAIL, name));
            case MAIL_HASH -> only(actor, Actor.Kind.MAIL_HASH).map(name -> new Sought(By.MAIL_HASH, name));
            case ACCOUNT_NAME -> account(actor).map(name -> new Sought(By.NAME, name));
            case ACCOUNT_MAIL -> account(actor).map(name -> new Sought(By.MAIL, name));
            case OPEN_ID ->
                only(actor, Actor.Kind.OPEN_ID).flatMap(this::between).map(name -> new Sought(By.NAME, name));
        };
    }

    private Optional<String> account(Actor actor) {
        boolean covers = pattern.endsWith("*")
                ? actor.homePage().startsWith(pattern.substring(0, pattern.length() - 1))
                : actor.homePage().equals(pattern);
        return covers ? only(actor, Actor.Kind.ACCOUNT) : Optional.empty();
    }

    private static Optional<String> only(Actor actor, Actor.Kind kind) {
        return Optional.of(actor.name()).filter(name -> actor.kind() == kind);
    }

    private Optional<String> between(String address) {
        String before = pattern.substring(0, pattern.indexOf(NAME));
        String after = pattern.substring(before.length() + NAME.length());
        boolean fits = address.length() > before.length() + after.length()
                && address.startsWith(before)
                && address.endsWith(after);
        return fits ? decoded(address.substring(before.length(), address.length() - after.length())) : Optional.empty();
    }

    private static Optional<String> decoded(String name) {
        if (name.chars().anyMatch(letter -> "/?#".indexOf(letter) >= 0)) {
            return Optional.empty();
        }
        try {
            return Optional.of(URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    /** Returns the OpenID of a user name. */
    String openId(String name) {
        return pattern.replace(
                NAME, URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
