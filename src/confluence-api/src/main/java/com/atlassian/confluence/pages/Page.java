package com.atlassian.confluence.pages;

import java.util.List;

/** (10) SLACK, DSK; getParent, getChildren and addChild: LIKELY. Plain values carried, as a persistent object would. */
public class Page extends AbstractPage {
    private Page parent;

    public Page getParent() {
        return parent;
    }

    /** The pages right under this one. A stand-in overrides this. */
    public List<Page> getChildren() {
        throw new UnsupportedOperationException("compile-only signature");
    }

    /** Puts a page under this one, on both sides. */
    public void addChild(Page child) {
        child.parent = this;
    }
}
