package org.gilde.confluence.host;

import com.atlassian.confluence.languages.LocaleManager;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.security.SpacePermissionManager;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.mail.server.MailServerManager;
import java.lang.reflect.Proxy;
import org.gilde.confluence.closing.MovingPages;
import org.gilde.confluence.community.Rights;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.FeatureOffException;
import org.gilde.confluence.linkage.Features;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.renewal.WikiPages;
import org.gilde.confluence.tending.Post;

/**
 * Makes what calls the host for a feature, where that is on. Where it is off, the class that would call is not even
 * loaded, and what stands in its place does nothing by halves: it refuses before anything was changed.
 */
public final class Switch {
    private Switch() {}

    /** Permissions that follow membership; where they are off they wait, and membership stands. */
    public static Rights rights(
            Features features, RoleGroups groups, SpaceManager spaces, SpacePermissionManager permissions) {
        return features.isOn(Feature.RIGHTS)
                ? new GroupRights(groups, spaces, permissions)
                : off(Rights.class, Feature.RIGHTS);
    }

    /** Spaces and pages of communities; where they are off nobody may begin one. */
    public static SpaceMaking spaceMaking(
            Features features,
            SpaceManager spaces,
            PermissionManager permissions,
            UserAccessor users,
            PageMaking pages,
            SpacePermissionManager rights,
            PageRestrictions restrictions) {
        return features.isOn(Feature.MAKING)
                ? new HostSpaceMaking(spaces, permissions, users, pages, rights, restrictions)
                : new NoSpaceMaking(spaces, off(SpaceMaking.class, Feature.MAKING));
    }

    /** Pages that move when communities close. */
    public static MovingPages movingPages(
            Features features,
            PageManager pages,
            SpaceManager spaces,
            PermissionManager permissions,
            UserAccessor users) {
        return features.isOn(Feature.MAKING)
                ? new HostMovingPages(pages, spaces, permissions, users)
                : off(MovingPages.class, Feature.MAKING);
    }

    /** Pages whose macros are renewed. */
    public static WikiPages renewedPages(Features features, PageManager pages, PermissionManager permissions) {
        return features.isOn(Feature.MAKING)
                ? new RenewedPages(pages, permissions)
                : off(WikiPages.class, Feature.MAKING);
    }

    /** Letters; where they are off they wait, as without a mail server. */
    public static Post post(
            Features features,
            MailServerManager servers,
            UserAccessor users,
            SpaceManager spaces,
            LocaleManager locales,
            ReaderPhrases phrases,
            Stage stage) {
        return features.isOn(Feature.LETTERS)
                ? new MailPost(servers, users, spaces, locales, phrases, stage)
                : new NoPost();
    }

    private static <T> T off(Class<T> port, Feature feature) {
        return port.cast(Proxy.newProxyInstance(
                Switch.class.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    throw new FeatureOffException(feature);
                }));
    }
}
