package org.gilde.confluence.macro;

/** The macro {@code lc-home}: what a Learning Community learns, how far it is, and what comes next. */
public final class LcHomeMacro extends DrawnMacro {

    /** Called by the host. */
    public LcHomeMacro(LcHomeReader reader, MacroEdge edge) {
        super("lc-home", edge, (parameters, viewing) -> reader.read(LcHomeRequest.of(parameters), viewing));
    }
}
