package com.atlassian.confluence.spaces;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.SpacePermission;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.ArrayList;
import java.util.List;

/** (10) SLACK; getHomePage, setHomePage, getCreator: LIKELY. Plain values carried, as a persistent object would. */
public class Space {
    private long id;
    private String key;
    private String name;
    private Page homePage;
    private ConfluenceUser creator;

    public Space() {}

    public Space(String key) {
        this.key = key;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Page getHomePage() {
        return homePage;
    }

    public void setHomePage(Page homePage) {
        this.homePage = homePage;
    }

    public ConfluenceUser getCreator() {
        return creator;
    }

    public void setCreator(ConfluenceUser creator) {
        this.creator = creator;
    }

    public String getUrlPath() {
        return "/display/" + key;
    }

    /** LIKELY: seen for older versions. */
    public List<SpacePermission> getPermissions() {
        return new ArrayList<>();
    }
}
