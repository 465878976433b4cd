package org.gilde.confluence.hostcalls;

import java.util.SortedSet;

/**
 * One type or member of Confluence that the app needs at run time.
 *
 * @param owner the type that the class file names, with dots; a nested one with a dollar
 * @param ownerKind class, interface, enum or annotation
 * @param way how it is used
 * @param name the method's or field's name; {@code <init>} for a constructor; empty for the type itself
 * @param descriptor as the JVM writes it; empty for the type itself
 * @param users the app's classes, and its XML files, that use it
 * @param certainty how sure it is
 * @param source where it was seen
 */
public record HostCall(
        String owner,
        Kind ownerKind,
        Way way,
        String name,
        String descriptor,
        SortedSet<String> users,
        Certainty certainty,
        String source)
        implements Comparable<HostCall> {

    /** What a type is. */
    public enum Kind {
        CLASS,
        INTERFACE,
        ENUM,
        ANNOTATION
    }

    /** How the app uses it. */
    public enum Way {
        /** The type is named: as a supertype, in a descriptor, as an annotation, as a service. */
        TYPE,
        /** The app calls the method or constructor. */
        CALL,
        /** The app reads the field. */
        FIELD,
        /** The host calls the app: a method that the app overrides, or that a lambda stands for. */
        IMPLEMENTED,
        /** The app looks the method up by its name and the number of its arguments. */
        BY_NAME
    }

    /** Returns owner, name and descriptor in one text, which is unique. */
    public String key() {
        return owner + (name.isEmpty() ? "" : "#" + name + descriptor);
    }

    @Override
    public int compareTo(HostCall other) {
        return key().compareTo(other.key());
    }
}
