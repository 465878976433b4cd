package org.gilde.confluence.macro;

/** The macro {@code lc-list}: the Learning Communities under a Community of Practice. */
public final class LcListMacro extends DrawnMacro {

    /** Called by the host. */
    public LcListMacro(LcListReader reader, MacroEdge edge) {
        super("lc-list", edge, (parameters, viewing) -> reader.read(LcListRequest.of(parameters, viewing), viewing));
    }
}
