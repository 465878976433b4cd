package org.gilde.confluence.screen;

/** A page as it lies before one visitor. */
public interface Screen {
    /** Shows it. */
    Answer show();

    /** Does what its form asks. Only a form that came from the page itself gets here. */
    Answer submit();

    /**
     * Gives a form back that can not be trusted, and changes nothing. What was typed stays, where something was.
     *
     * @param why stands on top
     */
    Answer giveBack(Notice why);

    /** Returns one that answers everything alike. */
    static Screen always(Answer answer) {
        return new Screen() {
            @Override
            public Answer show() {
                return answer;
            }

            @Override
            public Answer submit() {
                return answer;
            }

            @Override
            public Answer giveBack(Notice why) {
                return answer;
            }
        };
    }
}
