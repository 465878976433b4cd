package org.gilde.confluence.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import java.util.Map;

/** The macro {@code learned-beside}: what the reader learned on the page's topics, beside what the community knows. */
public final class LearnedBesideMacro implements Macro {
    private final LearnedBesideReader reader;
    private final MacroEdge edge;

    /** Called by the host. */
    public LearnedBesideMacro(LearnedBesideReader reader, MacroEdge edge) {
        this.reader = reader;
        this.edge = edge;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        return edge.show(
                "learned-beside",
                context,
                viewing -> reader.read(LearnedBesideRequest.of(parameters, viewing), viewing));
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
