package org.gilde.confluence.admin;

import java.util.Optional;
import org.gilde.confluence.life.Life;
import org.gilde.confluence.life.Off;
import org.gilde.confluence.text.Phrases;

/** Says in words how the app's data are as a whole, and removes them for an administrator who typed that they mean it. */
public final class DataDesk {
    private final Life life;

    /** Switches this. */
    public DataDesk(Life life) {
        this.life = life;
    }

    /**
     * What came of a form.
     *
     * @param problem what is wrong, as a sentence; empty if it is done
     * @param done a word for what was done
     */
    record Outcome(String problem, Optional<String> done) {

        static Outcome of(boolean isDone, String word, String problem) {
            return isDone ? new Outcome("", Optional.of(word)) : new Outcome(problem, Optional.empty());
        }
    }

    /**
     * Returns the page.
     *
     * @param isCounted whether to count the rows, which takes a while where there are many
     */
    DataView view(String action, String problem, boolean isCounted, Phrases phrases) {
        Life.State state = life.state();
        Optional<Off> off = state.off();
        boolean isNewer = off.equals(Optional.of(Off.NEWER));
        boolean isRemoved = off.equals(Optional.of(Off.REMOVED));
        String known = Integer.toString(Life.DATA_VERSION);
        String version = state.version().isPresent()
                ? Integer.toString(state.version().getAsInt())
                : phrases.get("gilde.admin.none");
        return new DataView(
                action,
                off.isEmpty() ? "success" : isNewer ? "error" : "moved",
                phrases.get(off.isEmpty() ? "gilde.data.on" : "gilde.data.off"),
                isNewer
                        ? phrases.fill("gilde.data.newer", version, known)
                        : phrases.get(isRemoved ? "gilde.data.removed" : "gilde.data.running"),
                isNewer || !isCounted ? "" : phrases.fill("gilde.data.rows", phrases.whole(life.rows())),
                !isNewer && !isCounted,
                !isNewer && (off.isEmpty() || !state.isEmpty()),
                isRemoved && state.isEmpty(),
                phrases.fill("gilde.data.confirm", phrases.get("gilde.data.word")),
                problem);
    }

    /** Removes all data, if the word was typed. */
    Outcome remove(String typed, Phrases phrases) {
        String word = phrases.get("gilde.data.word");
        return typed.strip().equalsIgnoreCase(word)
                ? Outcome.of(life.remove(), "removed", phrases.get("gilde.data.left"))
                : Outcome.of(false, "", phrases.fill("gilde.data.problem", word));
    }

    /** Switches the app on after that. */
    Outcome start(Phrases phrases) {
        return Outcome.of(life.switchOn(), "started", phrases.get("gilde.data.wait"));
    }
}
