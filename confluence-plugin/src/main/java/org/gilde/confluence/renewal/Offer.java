package org.gilde.confluence.renewal;

import org.gilde.confluence.founding.Addition;
import org.gilde.confluence.founding.MadePage;

/** One macro for one page. */
public record Offer(MadePage page, WikiPages.Written written, Addition addition) {}
