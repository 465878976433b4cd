package org.gilde.confluence.host;

import com.atlassian.confluence.api.service.search.CQLSearchService;
import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.labels.LabelManager;
import com.atlassian.confluence.languages.LocaleManager;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.security.SpacePermissionManager;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import com.atlassian.user.GroupManager;
import java.util.Map;
import org.gilde.confluence.closing.MovingPages;
import org.gilde.confluence.cohort.Groups;
import org.gilde.confluence.community.CommunityPages;
import org.gilde.confluence.community.CommunityQuestions;
import org.gilde.confluence.community.Rights;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Linked;
import org.gilde.confluence.linkage.Services;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.merging.Signpost;
import org.gilde.confluence.renewal.WikiPages;
import org.gilde.confluence.screen.Guard;
import org.gilde.confluence.tending.Post;
import org.gilde.confluence.tending.TendedPages;

/**
 * Makes what calls the host for a feature, and switches it with the feature. No method here may take or return a type of the
 * host that only a feature needs: whoever looks for a method of this class loads the types of all.
 */
public final class Switch {
    private final Linked features;
    private final Services services;
    private final SpaceManager spaces;
    private final UserAccessor users;
    private final PermissionManager permissions;

    /**
     * Makes things with these.
     *
     * @param features what decides: all that is on, or what this Confluence can carry
     * @param services what only some features need
     */
    public Switch(
            Linked features,
            Services services,
            SpaceManager spaces,
            UserAccessor users,
            PermissionManager permissions) {
        this.features = features;
        this.services = services;
        this.spaces = spaces;
        this.users = users;
        this.permissions = permissions;
    }

    /** Permissions that follow membership; where they are off they wait, and membership stands. */
    public Rights rights() {
        return Guarded.refusing(
                Rights.class,
                features,
                Feature.RIGHTS,
                () -> new GroupRights(roleGroups(), spaces, services.of(SpacePermissionManager.class)));
    }

    private RoleGroups roleGroups() {
        return new RoleGroups(services.of(GroupManager.class), users);
    }

    /** Forms and the proof of administrators. The page of all data needs them while the app is off for its data. */
    public Guard guard() {
        return Guarded.refusing(
                Guard.class,
                features,
                Feature.FORMS,
                () -> new FormGuard(
                        services.of(WebSudoManager.class),
                        services.of(XsrfTokenAccessor.class),
                        services.of(XsrfTokenValidator.class)));
    }

    /** Addresses of users; where that is off nobody is found by theirs. */
    public Mails mails() {
        return Guarded.finding(Mails.class, features, Feature.PEOPLE, () -> new HostMails(users));
    }

    /** The people of groups; where they are off a list that comes of a group stays as it was. */
    public Groups groups() {
        return Guarded.refusing(
                Groups.class, features, Feature.GROUPS, () -> new HostGroups(services.of(GroupManager.class), users));
    }

    /** Spaces and pages of communities; where they are off nobody may begin one. */
    public SpaceMaking spaceMaking() {
        return Guarded.refusing(
                SpaceMaking.class,
                features,
                Feature.MAKING,
                () -> new HostSpaceMaking(
                        spaces,
                        permissions,
                        users,
                        pageMaking(),
                        services.of(SpacePermissionManager.class),
                        new PageRestrictions(services.of(ContentPermissionManager.class), roleGroups())),
                Map.of(
                        "mayCreate", asked -> false,
                        "exists", asked -> spaces.getSpace((String) asked.get(0)) != null));
    }

    private PageMaking pageMaking() {
        return new PageMaking(services.of(PageManager.class), services.of(LabelManager.class));
    }

    /** Pages that move when communities close. */
    public MovingPages movingPages() {
        return Guarded.refusing(
                MovingPages.class,
                features,
                Feature.MAKING,
                () -> new HostMovingPages(services.of(PageManager.class), spaces, permissions, users));
    }

    /** Pages whose macros are renewed. */
    public WikiPages renewedPages() {
        return Guarded.refusing(
                WikiPages.class,
                features,
                Feature.MAKING,
                () -> new RenewedPages(services.of(PageManager.class), permissions));
    }

    /** Lines that lead from one community's home page to another. */
    public Signpost signpost(ReaderPhrases phrases) {
        return Guarded.refusing(
                Signpost.class,
                features,
                Feature.MAKING,
                () -> new HomePageSignpost(spaces, users, pageMaking(), phrases));
    }

    /** What stands in the wiki of what members share. */
    public org.gilde.confluence.contribution.Places places() {
        return Guarded.refusing(
                org.gilde.confluence.contribution.Places.class,
                features,
                Feature.SHARING,
                () -> new HostPlaces(spaces, services.of(PageManager.class)));
    }

    /** Pages by their labels; where the search is off there are none. */
    public CommunityPages communityPages() {
        return Guarded.finding(CommunityPages.class, features, Feature.SEARCH, () -> new LabeledPages(finder()));
    }

    /** Questions; where the search is off there are none. */
    public CommunityQuestions questions() {
        return Guarded.finding(CommunityQuestions.class, features, Feature.SEARCH, () -> new AskedPages(finder()));
    }

    /** Pages that want attention; where the search is off there are none. */
    public TendedPages tendedPages() {
        return Guarded.finding(TendedPages.class, features, Feature.SEARCH, () -> new HostTendedPages(finder()));
    }

    private PageFinder finder() {
        return new PageFinder(services.of(CQLSearchService.class), services.of(PageManager.class));
    }

    /** Letters; where they are off they wait, as without a mail server. */
    public Post post(ReaderPhrases phrases, Stage stage) {
        Post guarded = Guarded.refusing(
                Post.class,
                features,
                Feature.LETTERS,
                () -> new MailPost(
                        services.of(MailServerManager.class),
                        users,
                        spaces,
                        services.of(LocaleManager.class),
                        phrases,
                        stage));
        return new SwitchedPost(features, guarded);
    }
}
