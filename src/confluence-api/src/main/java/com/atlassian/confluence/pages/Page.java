package com.atlassian.confluence.pages;

/** (10) SLACK, DSK; getParent and addChild: LIKELY. Plain values carried, as a persistent object would. */
public class Page extends AbstractPage {
    private Page parent;

    public Page getParent() {
        return parent;
    }

    public void setParentPage(Page parent) {
        this.parent = parent;
    }

    /** Puts a page under this one, on both sides. */
    public void addChild(Page child) {
        child.setParentPage(this);
    }
}
