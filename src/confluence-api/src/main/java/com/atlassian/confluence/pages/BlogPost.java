package com.atlassian.confluence.pages;

/** (10) SLACK. */
public class BlogPost extends AbstractPage {}
