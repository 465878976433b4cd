package com.atlassian.confluence.pages;

/** (10) SLACK, DSK. */
public class Page extends AbstractPage {}
