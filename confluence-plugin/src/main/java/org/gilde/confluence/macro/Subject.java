package org.gilde.confluence.macro;

import org.gilde.confluence.practice.Applications;
import org.gilde.confluence.subject.Pausing;

/** What a reader did about their own learning. */
public record Subject(Applications applications, Pausing pausing) {}
