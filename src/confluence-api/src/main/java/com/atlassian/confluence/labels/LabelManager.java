package com.atlassian.confluence.labels;

/** LIKELY (JD; IDEA). */
public interface LabelManager {
    int addLabel(Labelable content, Label label);
}
