package org.gilde.confluence.linkage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gilde.confluence.life.Off;

/** Self-tests of hosts that have, or lack, what a test says. */
public final class Lacking {
    private static final HostCall KEPT =
            new HostCall("java.util.List", HostCall.Kind.INTERFACE, false, "size", "()I", Set.of(Feature.BASE));
    private static final HostCall GONE =
            new HostCall("java.util.List", HostCall.Kind.INTERFACE, false, "send", "()V", Set.of(Feature.LETTERS));

    private Lacking() {}

    /** A host that has it all. */
    public static SelfTest nothing() {
        return new SelfTest(List.of(KEPT), Lacking.class.getClassLoader(), List.of(), Features.ALL, offering());
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
                features(Feature.LETTERS),
                offering());
    }

    /** A host that lacks a call for letters, where an administrator had them started. */
    public static SelfTest lettersAllTheSame() {
        Linked features = LinkedFeatures.in(List.of(KEPT, GONE), Lacking.class.getClassLoader(), "letters", offering());
        return new SelfTest(List.of(KEPT, GONE), Lacking.class.getClassLoader(), List.of(), features, offering());
    }

    /** Every service. */
    public static Services offering() {
        return new Services(type -> Optional.of(type));
    }

    /** These services, and no others. */
    public static Services offering(Object... services) {
        return new Services(type -> Stream.of(services)
                .filter(service -> Stream.of(service.getClass().getInterfaces())
                        .anyMatch(each -> each.getName().equals(type)))
                .findFirst());
    }

    /** Features without these, and without what stands on them. */
    public static Features features(Feature... off) {
        return feature -> Stream.of(off).anyMatch(one -> one.withAllOnIt().contains(feature))
                ? Optional.of(Off.LACKING)
                : Optional.empty();
    }
}
