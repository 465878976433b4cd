package org.gilde.confluence.linkage;

import java.util.Set;

/**
 * A type of the host, or a member of one, that the app links to.
 *
 * @param owner binary name of the type
 * @param kind what the app's bytecode takes the owner for
 * @param isStatic whether the app calls or reads it without an instance; false where only the type is named
 * @param name of the method or field, {@code <init>} for a constructor; empty where only the type is named
 * @param descriptor of the method or field as the JVM writes it; empty where only the type is named
 * @param features what does not work without it; empty where the app has a substitute
 */
public record HostCall(
        String owner, Kind kind, boolean isStatic, String name, String descriptor, Set<Feature> features) {

    /** What bytecode can take the owner of a member for. */
    public enum Kind {
        /** A class, also an enum or a record. */
        CLASS,
        /** An interface, also an annotation. */
        INTERFACE,
        /** Either: the bytecode does not tell. */
        TYPE
    }

    /** Says whether only the type is named. */
    boolean isType() {
        return name.isEmpty();
    }

    /** Says whether it is a method or constructor. */
    boolean isMethod() {
        return descriptor.startsWith("(");
    }

    /** Returns it as the list of host calls writes it. */
    public String text() {
        return isType() ? owner : owner + "#" + name + descriptor;
    }
}
