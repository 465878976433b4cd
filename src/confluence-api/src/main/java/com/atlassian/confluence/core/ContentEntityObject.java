package com.atlassian.confluence.core;

import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.labels.Labelable;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.security.ContentPermissionSet;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.Date;
import java.util.List;

/** (10) DSK, SLACK, getContentPermissionSet and isDeleted among them; getLabels, setVersionComment, getUrlPath, setBodyAsString, getComments, getCreationDate, getLastModifier and its date: LIKELY. Plain values carried, as a persistent object would. */
public abstract class ContentEntityObject implements Labelable {
    private long id;
    private String title;
    private String body = "";
    private int version = 1;
    private String versionComment = "";
    private ConfluenceUser creator;
    private ConfluenceUser lastModifier;
    private Date lastModificationDate;
    private Date creationDate;

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getVersionComment() {
        return versionComment;
    }

    public void setVersionComment(String comment) {
        this.versionComment = comment;
    }

    /** Whether it lies in the trash. */
    public boolean isDeleted() {
        return false;
    }

    public ConfluenceUser getCreator() {
        return creator;
    }

    public void setCreator(ConfluenceUser creator) {
        this.creator = creator;
    }

    public ConfluenceUser getLastModifier() {
        return lastModifier;
    }

    public void setLastModifier(ConfluenceUser lastModifier) {
        this.lastModifier = lastModifier;
    }

    public Date getLastModificationDate() {
        return lastModificationDate;
    }

    public void setLastModificationDate(Date date) {
        this.lastModificationDate = date;
    }

    public Date getCreationDate() {
        return creationDate;
    }

    public void setCreationDate(Date date) {
        this.creationDate = date;
    }

    public String getBodyAsString() {
        return body;
    }

    public void setBodyAsString(String body) {
        this.body = body;
    }

    /** A stand-in overrides this. */
    public List<Label> getLabels() {
        throw new UnsupportedOperationException("compile-only signature");
    }

    /** The page's own set of that kind, without what it has from above; null without any. A stand-in overrides this. */
    public ContentPermissionSet getContentPermissionSet(String type) {
        throw new UnsupportedOperationException("compile-only signature");
    }

    /** A stand-in overrides this. */
    public List<Comment> getComments() {
        throw new UnsupportedOperationException("compile-only signature");
    }

    /** A stand-in overrides this. */
    public String getUrlPath() {
        throw new UnsupportedOperationException("compile-only signature");
    }
}
