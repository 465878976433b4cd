package org.gilde.xapi.resource;

/** The About Resource: open to all, whatever version they speak. Part Three 2.8. */
final class AboutResource implements Resource {
    private static final String ABOUT =
            "{\"version\":[\"1.0.0\",\"1.0.1\",\"1.0.2\",\"1.0.3\",\"2.0.0\"],\"extensions\":{}}";

    @Override
    public Answer get(Call call) {
        return Answer.json(200, ABOUT);
    }
}
