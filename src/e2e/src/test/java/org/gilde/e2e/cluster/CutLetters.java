package org.gilde.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilde.e2e.run.Workbench;

/** Two letters. The one that the node had in hand goes out when it was not heard of for ten minutes; the other one at once. */
record CutLetters(Doings doings) implements CutWork {
    private static final String KEY = "WHOLE";

    @Override
    public void prepare() {
        doings.one().run("gilde-letters"); // these are then the first that wait
        Doings.found(doings.one(), KEY);
        Doings.invite(doings.one(), KEY, "jan, piet");
    }

    @Override
    public Place place() {
        return Place.table("wiki.mail");
    }

    @Override
    public void begin(Workbench dying) {
        dying.run("gilde-letters");
    }

    @Override
    public void isLeftAlone() {
        assertThat(doings.mailed(KEY)).isEmpty();
        doings.one().run("gilde-letters");
        assertThat(doings.mailed(KEY)).hasSize(1);
    }

    @Override
    public void isEnded() {
        doings.one().run("gilde-letters");
        doings.one().run("gilde-letters");
        assertThat(doings.mailed(KEY)).containsExactlyInAnyOrder("jan@sociaalhuis.example", "piet@sociaalhuis.example");
    }
}
