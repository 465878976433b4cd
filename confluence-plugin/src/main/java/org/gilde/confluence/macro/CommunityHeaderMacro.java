package org.gilde.confluence.macro;

/** The macro {@code cop-header}: what a community is about, its people and rhythm, and the way in. */
public final class CommunityHeaderMacro extends DrawnMacro {

    /** Called by the host. */
    public CommunityHeaderMacro(CommunityHeaderReader reader, MacroEdge edge) {
        super(
                "cop-header",
                edge,
                (parameters, viewing) -> reader.read(CommunityHeaderRequest.of(parameters, viewing), viewing));
    }
}
