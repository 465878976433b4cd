package com.atlassian.confluence.pages;

/** (10) SLACK, OO; an AbstractPage by JD 7.11. */
public class BlogPost extends AbstractPage {}
