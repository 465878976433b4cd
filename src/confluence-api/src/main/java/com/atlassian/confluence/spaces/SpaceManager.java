package com.atlassian.confluence.spaces;

/** (10) SLACK. getSpace answers null for an unknown key. */
public interface SpaceManager {
    Space getSpace(String key);
}
