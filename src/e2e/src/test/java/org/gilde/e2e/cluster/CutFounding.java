package org.gilde.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilde.e2e.run.Workbench;

/** A community that is founded, held at its first page. */
record CutFounding(Doings doings) implements CutWork {
    static final String KEY = "LOST";

    /** A community that was founded by nobody who died. */
    private static final String LIKE = "BESIDE";

    @Override
    public void prepare() {
        Doings.found(doings.one(), LIKE);
    }

    @Override
    public Place place() {
        return Place.table("\"AO_1DDA79_MADE_PAGE_ROW\"");
    }

    @Override
    public void begin(Workbench dying) {
        Doings.found(dying, KEY);
    }

    @Override
    public void isLeftAlone() {
        doings.one().run("gilde-founding");
        assertThat(doings.count("wiki.space WHERE key = '" + KEY + "'")).isOne();
        assertThat(doings.pages(KEY)).as("the dead one may still be at it").isEmpty();
    }

    @Override
    public void isEnded() {
        doings.one().run("gilde-founding");
        assertThat(doings.pages(KEY))
                .isEqualTo(doings.pages(LIKE).stream()
                        .map(title -> title.replace(LIKE, KEY))
                        .sorted()
                        .toList());
        assertThat(doings.people(KEY)).containsExactly("els");
    }
}
