package org.gilde.workbench.velocity;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Consumer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.exception.ParseErrorException;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.directive.Directive;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * {@code #requireResource("plugin:module")}: has the page load a web-resource, as the macro of that name in Confluence.
 * Velocity makes it by its public constructor and finds who is told among the engine's application attributes.
 */
public final class RequireResource extends Directive {

    /** Takes complete module keys. */
    interface Pages extends Consumer<String> {}

    @Override
    public String getName() {
        return "requireResource";
    }

    @Override
    public int getType() {
        return LINE;
    }

    @Override
    public boolean render(InternalContextAdapter context, Writer writer, Node node) throws IOException {
        if (node.jjtGetNumChildren() != 1) {
            throw new ParseErrorException("#requireResource takes the complete key of one web-resource");
        }
        Object key = node.jjtGetChild(0).value(context);
        if (key == null) {
            throw new ResourceNotFoundException("#requireResource was given nothing");
        }
        ((Pages) rsvc.getApplicationAttribute(Pages.class)).accept(key.toString());
        return true;
    }
}
