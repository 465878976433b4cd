package org.gilde.confluence.course;

import java.util.List;

/**
 * What the page prints on which a Learning Community is closed.
 *
 * @param action where the form goes
 * @param key of the Learning Community
 * @param lead what is about to happen, as a sentence
 * @param back where the plan is
 * @param isUnderWay whether it is being closed already, so that there is nothing to choose any more
 * @param legend what stands above the pages
 * @param empty what to say without any page
 * @param thanks what was typed
 */
public record ClosingView(
        String action,
        String key,
        String lead,
        String back,
        boolean isUnderWay,
        String legend,
        String empty,
        List<PageChoice> pages,
        String thanks) {

    /**
     * A page to choose.
     *
     * @param stays why it can not move; empty if it can
     * @param notes what will be otherwise there
     * @param open the question whether it may be opened; empty if there is no need to ask
     * @param problem what is wrong with the choice; empty if nothing is
     */
    public record PageChoice(
            long id,
            String title,
            String url,
            boolean chosen,
            String stays,
            List<String> notes,
            String open,
            boolean opened,
            String problem) {}
}
