package org.gilde.e2e.browser;

import java.util.stream.Stream;
import org.gilde.e2e.run.Workbench;

/**
 * How the story is told once: in which language and by which hands, and what its people write.
 *
 * @param key of the community
 * @param topic what the community and the course have in common
 * @param page the community's first page
 * @param course that fourteen people follow
 * @param lesson a page that one of them writes among themselves
 * @param thanks what the coordinator says at the end
 */
record Telling(
        String language,
        Hands hands,
        String key,
        String community,
        String domain,
        String topic,
        Writing page,
        String course,
        Writing lesson,
        String thanks) {

    /** A page that somebody writes. */
    record Writing(String title, String text) {}

    /** Once in English by keyboard alone, once in Dutch by mouse. */
    static Stream<Telling> all() {
        return Stream.of(
                new Telling(
                        "en",
                        new Keyboard(),
                        "GRIEF",
                        "Grief",
                        "How we stand beside people who lost somebody.",
                        "grief-in-families",
                        new Writing("A first talk after a loss", "Ask who it was, and say the name."),
                        "Grief in families",
                        new Writing("Children at a funeral", "Tell them beforehand what they will see."),
                        "Thank you for every story you brought."),
                new Telling(
                        "nl",
                        new Mouse(),
                        "ROUW",
                        "Rouw",
                        "Hoe we bij mensen zijn die iemand verloren.",
                        "rouw-in-gezinnen",
                        new Writing("Een eerste gesprek na een verlies", "Vraag wie het was, en noem de naam."),
                        "Rouw in gezinnen",
                        new Writing("Kinderen op een uitvaart", "Vertel vooraf wat ze zullen zien."),
                        "Dank je voor elk verhaal dat je meebracht."));
    }

    /** Has somebody log in. */
    Player player(Chromium chromium, Workbench wiki, String person) {
        return Player.of(chromium.visit(wiki, person), hands, Words.in(language));
    }

    @Override
    public String toString() {
        return language + ", by " + hands.getClass().getSimpleName();
    }
}
