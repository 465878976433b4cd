package com.atlassian.confluence.content.render.xhtml;

import com.atlassian.confluence.core.ContentEntityObject;

/** Kind: JD 5.4.2; methods used in OO, DS, DSK (10). The entity may be null. */
public interface ConversionContext {
    ContentEntityObject getEntity();

    String getSpaceKey();

    String getOutputType();

    String getOutputDeviceType();

    Object getProperty(String name);

    void setProperty(String name, Object value);

    boolean hasProperty(String name);
}
