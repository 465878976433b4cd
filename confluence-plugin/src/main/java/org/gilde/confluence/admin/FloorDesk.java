package org.gilde.confluence.admin;

import org.gilde.confluence.participation.Floor;
import org.gilde.confluence.participation.Floors;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Phrases;

/** Raises the floor for an administrator, and says what holds and what is wrong. */
public final class FloorDesk {
    private final Floors floors;

    /** Raises this. */
    public FloorDesk(Floors floors) {
        this.floors = floors;
    }

    /**
     * Raises the floor to what was typed.
     *
     * @return what is wrong, as a sentence; empty if it is done
     */
    String raise(PersonKey by, String typed, Phrases phrases) {
        String text = typed.strip();
        if (!text.matches("-?[0-9]{1,9}")) {
            return phrases.fill("gilde.privacy.floor.number", phrases.whole(Floor.LEAST), phrases.whole(Floor.MOST));
        }
        int people = Integer.parseInt(text);
        int now = floors.current().people();
        if (people < Floor.LEAST) {
            return now > Floor.LEAST
                    ? upward(now, phrases)
                    : phrases.fill("gilde.privacy.floor.least", phrases.whole(Floor.LEAST));
        }
        return Floor.of(people)
                .map(floor ->
                        floors.raise(floor, by) ? "" : upward(floors.current().people(), phrases))
                .orElseGet(() -> phrases.fill("gilde.privacy.floor.most", phrases.whole(Floor.MOST)));
    }

    private static String upward(int now, Phrases phrases) {
        return phrases.fill("gilde.privacy.floor.upward", phrases.whole(now));
    }

    /**
     * Returns the page's part.
     *
     * @param typed what was typed and is wrong; empty for nothing
     * @param problem what is wrong with it; empty for nothing
     */
    FloorView view(String typed, String problem, Phrases phrases) {
        int people = floors.current().people();
        return new FloorView(
                phrases.fill("gilde.privacy.floor", phrases.whole(people)),
                people < Floor.MOST,
                problem.isEmpty() ? Integer.toString(people) : typed,
                phrases.fill("gilde.privacy.floor.help", phrases.whole(people), phrases.whole(Floor.MOST)),
                problem);
    }
}
