package org.gilde.confluence.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import org.jspecify.annotations.Nullable;

/**
 * A host's rendering of one page.
 *
 * @param page absent before it is saved
 */
record Rendering(@Nullable ContentEntityObject page, String space, String output) implements ConversionContext {
    @Override
    public @Nullable ContentEntityObject getEntity() {
        return page;
    }

    @Override
    public String getSpaceKey() {
        return space;
    }

    @Override
    public String getOutputType() {
        return output;
    }

    @Override
    public String getOutputDeviceType() {
        return "desktop";
    }

    @Override
    public Object getProperty(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setProperty(String name, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasProperty(String name) {
        return false;
    }
}
