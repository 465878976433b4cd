package org.gilde.confluence.screen;

/**
 * What proves that a form came from the page itself.
 *
 * @param name of the field that carries it
 */
public record Token(String name, String value) {
    /** None: where no form can be sent. */
    static final Token NONE = new Token("", "");
}
