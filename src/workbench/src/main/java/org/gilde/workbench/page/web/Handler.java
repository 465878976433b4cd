package org.gilde.workbench.page.web;

/** Answers one kind of request. */
@FunctionalInterface
public interface Handler {
    /**
     * Answers.
     *
     * @throws Refusal if it can't
     */
    Answer answer(Exchange exchange);
}
