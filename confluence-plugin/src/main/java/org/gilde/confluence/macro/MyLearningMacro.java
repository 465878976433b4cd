package org.gilde.confluence.macro;

/** The macro {@code my-learning}: what the reader learned, and with whom it is shared. */
public final class MyLearningMacro extends DrawnMacro {

    /** Called by the host. */
    public MyLearningMacro(MyLearningReader reader, MacroEdge edge) {
        super("my-learning", edge, (parameters, viewing) -> reader.read(MyLearningRequest.of(parameters), viewing));
    }
}
