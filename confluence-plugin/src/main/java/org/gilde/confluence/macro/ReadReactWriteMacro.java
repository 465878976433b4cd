package org.gilde.confluence.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import java.util.Map;

/** The macro {@code read-react-write}: how the reader takes part, for their own eyes, and how all do together. */
public final class ReadReactWriteMacro implements Macro {
    private final ReadReactWriteReader reader;
    private final MacroEdge edge;

    /** Called by the host. */
    public ReadReactWriteMacro(ReadReactWriteReader reader, MacroEdge edge) {
        this.reader = reader;
        this.edge = edge;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        return edge.show(
                "read-react-write", context, viewing -> reader.read(ReadReactWriteRequest.of(parameters), viewing));
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
