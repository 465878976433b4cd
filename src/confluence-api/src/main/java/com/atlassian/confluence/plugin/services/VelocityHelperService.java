package com.atlassian.confluence.plugin.services;

import java.util.Map;

/** (10) OO, DSK. */
public interface VelocityHelperService {
    Map<String, Object> createDefaultVelocityContext();

    String getRenderedTemplate(String template, Map<String, Object> context);
}
