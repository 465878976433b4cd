package org.gilde.confluence.macro;

/** The macro {@code learned-beside}: what the reader learned on the page's topics, beside what the community knows. */
public final class LearnedBesideMacro extends DrawnMacro {

    /** Called by the host. */
    public LearnedBesideMacro(LearnedBesideReader reader, MacroEdge edge) {
        super(
                "learned-beside",
                edge,
                (parameters, viewing) -> reader.read(LearnedBesideRequest.of(parameters, viewing), viewing));
    }
}
