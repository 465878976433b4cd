package org.gilde.confluence.macro;

/** The macro {@code read-react-write}: how the reader takes part, for their own eyes, and how all do together. */
public final class ReadReactWriteMacro extends DrawnMacro {

    /** Called by the host. */
    public ReadReactWriteMacro(ReadReactWriteReader reader, MacroEdge edge) {
        super(
                "read-react-write",
                edge,
                (parameters, viewing) -> reader.read(ReadReactWriteRequest.of(parameters), viewing));
    }
}
