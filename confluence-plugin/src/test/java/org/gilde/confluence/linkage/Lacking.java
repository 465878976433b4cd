package org.gilde.confluence.linkage;

import java.util.List;
import java.util.Set;

/** Self-tests of hosts that have, or lack, what a test says. */
public final class Lacking {
    private static final HostCall KEPT =
            new HostCall("java.util.List", HostCall.Kind.INTERFACE, false, "size", "()I", Set.of(Feature.BASE));
    private static final HostCall GONE =
            new HostCall("java.util.List", HostCall.Kind.INTERFACE, false, "send", "()V", Set.of(Feature.LETTERS));

    private Lacking() {}

    /** A host that has it all. */
    public static SelfTest nothing() {
        return new SelfTest(List.of(KEPT), Lacking.class.getClassLoader(), List.of(), Features.ALL);
    }

    /** A host that can send no letters: a call is gone, and what was tried broke with words about somebody. */
    public static SelfTest letters() {
        ProbeGroup broken = () -> List.of(ProbeGroup.probe(Feature.LETTERS, "MailServers#first", () -> {
            throw new NoSuchMethodError("fatima@example.org");
        }));
        return new SelfTest(
                List.of(KEPT, GONE),
                Lacking.class.getClassLoader(),
                List.of(broken),
                feature -> feature != Feature.LETTERS);
    }

    /** Features without these. */
    public static Features features(Feature... off) {
        return feature -> !Set.of(off).contains(feature);
    }
}
