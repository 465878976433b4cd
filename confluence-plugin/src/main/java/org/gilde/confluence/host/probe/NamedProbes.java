package org.gilde.confluence.host.probe;

import java.util.List;
import org.gilde.confluence.host.HostMethod;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Probe;
import org.gilde.confluence.linkage.ProbeGroup;

/** Methods that the app looks up by their names, as it does not know what exactly they take: looked up, and not called. */
public final class NamedProbes implements ProbeGroup {
    @Override
    public List<Probe> probes() {
        return List.of(
                probe(Feature.BASE, "PermissionManager#hasPermission", HostMethod.HAS_PERMISSION),
                probe(Feature.MAKING, "PermissionManager#hasCreatePermission", HostMethod.HAS_CREATE_PERMISSION),
                probe(Feature.MAKING, "LabelManager#addLabel", HostMethod.ADD_LABEL),
                probe(Feature.MAKING, "SpaceManager#removeSpace", HostMethod.REMOVE_SPACE),
                probe(Feature.LETTERS, "LocaleManager#getLocale", HostMethod.GET_LOCALE));
    }

    /** Returns one of a method. */
    public static Probe probe(Feature feature, String call, HostMethod method) {
        return ProbeGroup.probe(feature, call + " by its name", () -> {
            if (!method.isThere()) {
                throw new NoSuchMethodError(call);
            }
        });
    }
}
