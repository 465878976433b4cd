package org.gilde.workbench.service;

import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.labels.LabelManager;
import com.atlassian.confluence.labels.Labelable;
import com.atlassian.confluence.pages.AbstractPage;
import org.gilde.workbench.content.PageLabels;

/** Answers for labels of pages and blog posts. */
final class LabelAnswers implements LabelManager {
    private final PageLabels labels;

    LabelAnswers(PageLabels labels) {
        this.labels = labels;
    }

    @Override
    public int addLabel(Labelable content, Label label) {
        if (!(content instanceof AbstractPage page)) {
            throw new UnsupportedOperationException("workbench does not stand in for LabelManager#addLabel of "
                    + content.getClass().getName());
        }
        labels.add(page.getId(), label.getName());
        return labels.of(page.getId()).size();
    }
}
