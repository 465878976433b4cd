package org.gilde.workbench.page.web;

/** Words refusals and failures as pages. */
public interface Refusals {

    /** Answers why the request was refused. */
    Answer refuse(Exchange exchange, Refusal.Reason reason);

    /** Answers that something went wrong, with the id under which the log knows it. */
    Answer fail(Exchange exchange, String id);
}
