package org.gilde.xapi.resource;

/** The About Resource: open to all, whatever version they speak. Part Three 2.8. */
public final class AboutEndpoint {
    private static final String ABOUT = "{\"version\":[\"1.0.0\",\"1.0.1\",\"1.0.2\",\"1.0.3\"],\"extensions\":{}}";

    /** Says which versions this LRS speaks. */
    public Answer get() {
        return Answer.json(200, ABOUT);
    }
}
