package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.SpaceContentEntityObject;

/** (10) SLACK, DSK. */
public abstract class AbstractPage extends SpaceContentEntityObject {}
