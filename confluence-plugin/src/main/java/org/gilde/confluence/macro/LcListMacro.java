package org.gilde.confluence.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import java.util.Map;

/** The macro {@code lc-list}: the Learning Communities under a Community of Practice. */
public final class LcListMacro implements Macro {
    private final LcListReader reader;
    private final MacroEdge edge;

    /** Called by the host. */
    public LcListMacro(LcListReader reader, MacroEdge edge) {
        this.reader = reader;
        this.edge = edge;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        return edge.show("lc-list", context, viewing -> reader.read(LcListRequest.of(parameters, viewing), viewing));
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
