package org.gilde.workbench.service;

import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.gilde.workbench.content.Addresses;
import org.gilde.workbench.content.PageLabels;
import org.gilde.workbench.content.WikiPage;

/** A page of the wiki, as apps see it. Its labels and comments are read when asked for. */
final class StoredPage extends Page {
    private final WikiPage page;
    private final PageLabels labels;
    private final Supplier<List<Comment>> comments;

    StoredPage(WikiPage page, Space space, PageLabels labels, Supplier<List<Comment>> comments) {
        this.page = page;
        this.labels = labels;
        this.comments = comments;
        setId(page.id());
        setTitle(page.title());
        setBodyAsString(page.body());
        setVersion(page.version());
        setCreationDate(Date.from(page.created()));
        setLastModificationDate(Date.from(page.modified()));
        setSpace(space);
    }

    @Override
    public List<Label> getLabels() {
        return labels.of(page.id()).stream().map(Label::new).toList();
    }

    @Override
    public List<Comment> getComments() {
        return comments.get();
    }

    @Override
    public String getUrlPath() {
        return Addresses.page(page);
    }
}
