package org.gilde.confluence.tending;

import org.gilde.confluence.text.Phrases;

/** Words of a letter, as plain text. */
public record LetterText(String subject, String body) {

    /**
     * Writes a letter.
     *
     * @param phrases in its receiver's language
     * @param community name of the Space
     * @param address where the receiver goes on
     */
    public static LetterText of(Letter.Kind kind, Phrases phrases, String community, String address) {
        String name = community.replaceAll("\\p{Cntrl}+", " ");
        return kind == Letter.Kind.INVITED
                ? new LetterText(
                        phrases.fill("gilde.letter.invited", name),
                        phrases.fill("gilde.letter.invited.text", name) + "\n\n" + address + "\n\n"
                                + phrases.get("gilde.letter.invited.free") + "\n")
                : new LetterText(
                        phrases.fill("gilde.letter.again", name),
                        phrases.fill("gilde.letter.again.text", name) + "\n\n" + address + "\n\n"
                                + phrases.get("gilde.letter.again.free") + "\n");
    }
}
