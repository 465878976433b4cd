package org.gilde.confluence.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import java.util.Map;

/** The macro {@code my-learning}: what the reader learned, and with whom it is shared. */
public final class MyLearningMacro implements Macro {
    private final MyLearningReader reader;
    private final MacroEdge edge;

    /** Called by the host. */
    public MyLearningMacro(MyLearningReader reader, MacroEdge edge) {
        this.reader = reader;
        this.edge = edge;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        return edge.show("my-learning", context, viewing -> reader.read(MyLearningRequest.of(parameters), viewing));
    }

    @Override
    public BodyType getBodyType() {
        return BodyType.NONE;
    }

    @Override
    public OutputType getOutputType() {
        return OutputType.BLOCK;
    }
}
