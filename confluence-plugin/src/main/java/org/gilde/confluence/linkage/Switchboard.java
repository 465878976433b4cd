package org.gilde.confluence.linkage;

import java.util.Optional;
import org.gilde.confluence.life.Life;
import org.gilde.confluence.life.Off;

/** The one switch: a feature is on where the app may touch its data, and this Confluence has what the feature calls. */
public final class Switchboard implements Features {
    private final Life life;
    private final Linked linked;

    /**
     * Asks these.
     *
     * @param linked what this Confluence can carry
     */
    public Switchboard(Life life, Linked linked) {
        this.life = life;
        this.linked = linked;
    }

    /** {@inheritDoc} For the data as of a few seconds ago; whoever writes is asked again. */
    @Override
    public Optional<Off> off(Feature feature) {
        return life.off().or(() -> linked.off(feature));
    }

    @Override
    public boolean isForced(Feature feature) {
        return linked.isForced(feature);
    }
}
