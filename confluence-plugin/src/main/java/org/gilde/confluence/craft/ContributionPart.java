package org.gilde.confluence.craft;

import org.gilde.confluence.contribution.Contributing;
import org.gilde.confluence.craft.CraftView.Contributed;
import org.gilde.confluence.screen.Call;

/** Whether the visitor lets the organization know what they do in communities. */
public final class ContributionPart {
    private final Contributing contributing;

    /** Asks this. */
    public ContributionPart(Contributing contributing) {
        this.contributing = contributing;
    }

    Contributed view(Call call) {
        boolean isOn = contributing.isChosen(call.person());
        boolean isOffered = contributing.isOffered();
        String said = isOffered
                ? (isOn ? "gilde.craft.contribute.is-on" : "gilde.craft.contribute.is-off")
                : (isOn ? "gilde.craft.contribute.idle" : "gilde.craft.contribute.none");
        return new Contributed(isOffered, isOn, call.phrases().get(said));
    }
}
