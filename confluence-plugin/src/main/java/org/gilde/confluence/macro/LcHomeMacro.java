package org.gilde.confluence.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import java.util.Map;

/** The macro {@code lc-home}: what a Learning Community learns, how far it is, and what comes next. */
public final class LcHomeMacro implements Macro {
    private final LcHomeReader reader;
    private final MacroEdge edge;

    /** Called by the host. */
    public LcHomeMacro(LcHomeReader reader, MacroEdge edge) {
        this.reader = reader;
        this.edge = edge;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        return edge.show("lc-home", context, viewing -> reader.read(LcHomeRequest.of(parameters), viewing));
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
