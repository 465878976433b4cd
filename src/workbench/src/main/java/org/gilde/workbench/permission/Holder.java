package org.gilde.workbench.permission;

/**
 * To whom a right is given.
 *
 * @param name the key of a user, the name of a group, or empty for anyone
 */
public record Holder(Kind kind, String name) {
    /** Everybody, logged in or not. */
    public static final Holder ANYONE = new Holder(Kind.ANYONE, "");

    /** What a right can be given to. */
    public enum Kind {
        USER,
        GROUP,
        ANYONE
    }

    /** Returns the members of a group. */
    public static Holder group(String name) {
        return new Holder(Kind.GROUP, name);
    }

    /** Returns one person, by key. */
    public static Holder user(String key) {
        return new Holder(Kind.USER, key);
    }
}
