package org.gilde.confluence.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import java.util.Map;

/** The macro {@code cop-header}: what a community is about, its people and rhythm, and the way in. */
public final class CommunityHeaderMacro implements Macro {
    private final CommunityHeaderReader reader;
    private final MacroEdge edge;

    /** Called by the host. */
    public CommunityHeaderMacro(CommunityHeaderReader reader, MacroEdge edge) {
        this.reader = reader;
        this.edge = edge;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        return edge.show(
                "cop-header", context, viewing -> reader.read(CommunityHeaderRequest.of(parameters, viewing), viewing));
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
