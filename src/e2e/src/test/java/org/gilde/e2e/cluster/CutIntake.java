package org.gilde.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gilde.e2e.run.Workbench;

/** A batch of learning events. Nothing of it is kept: the bridge, which had no answer, brings it again. */
record CutIntake(Doings doings, Learned learned, List<String> people) implements CutWork {
    @Override
    public void prepare() {
        // The batch is all there is.
    }

    @Override
    public Place place() {
        return Place.table("\"AO_1DDA79_LEARNING_ITEM_ROW\"");
    }

    @Override
    public void begin(Workbench dying) {
        Learned.bring(dying, learned.events());
    }

    @Override
    public void isLeftAlone() {
        for (String person : people) {
            assertThat(learned.items(doings.one(), person)).isEmpty();
        }
        assertThat(doings.kept(learned)).isEmpty();
    }

    @Override
    public void isEnded() {
        assertThat(Learned.bring(doings.one(), learned.events())).doesNotContain("repeated", "refused");
        List<String> kept = doings.kept(learned);
        assertThat(kept).doesNotHaveDuplicates().hasSizeGreaterThan(people.size());
        assertThat(Learned.bring(doings.one(), learned.events()))
                .contains("repeated")
                .doesNotContain("waiting");
        assertThat(doings.kept(learned)).isEqualTo(kept);
    }
}
