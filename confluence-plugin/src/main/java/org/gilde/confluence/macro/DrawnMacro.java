package org.gilde.confluence.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import java.util.Map;
import java.util.function.BiFunction;

/** A macro without a body, as a block: what its reader finds for its parameters, on the template of its name. */
abstract class DrawnMacro implements Macro {
    private final String name;
    private final MacroEdge edge;
    private final BiFunction<Map<String, String>, Viewing, Drawing<?>> read;

    DrawnMacro(String name, MacroEdge edge, BiFunction<Map<String, String>, Viewing, Drawing<?>> read) {
        this.name = name;
        this.edge = edge;
        this.read = read;
    }

    @Override
    public final String execute(Map<String, String> parameters, String body, ConversionContext context) {
        return edge.show(name, context, viewing -> read.apply(parameters, viewing));
    }

    @Override
    public final BodyType getBodyType() {
        return BodyType.NONE;
    }

    @Override
    public final OutputType getOutputType() {
        return OutputType.BLOCK;
    }
}
