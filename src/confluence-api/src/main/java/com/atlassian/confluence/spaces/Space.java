package com.atlassian.confluence.spaces;

/** (10) SLACK. Plain values carried, as a persistent object would. */
public class Space {
    private long id;
    private String key;
    private String name;

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

    public String getUrlPath() {
        return "/display/" + key;
    }
}
