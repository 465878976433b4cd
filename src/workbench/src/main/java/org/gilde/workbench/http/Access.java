package org.gilde.workbench.http;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gilde.workbench.app.Authentication;

/**
 * Who may call an endpoint. Without an annotation: people with a licence only. Both families of Confluence's annotations
 * count, on the method, else on the class.
 */
public enum Access {
    /** Everybody, even when the site is closed to visitors. */
    UNRESTRICTED,
    /** Visitors where the site is open to them, else people with a licence. */
    ANONYMOUS_SITE,
    /** Everybody who is logged in. */
    UNLICENSED_SITE,
    /** People with a licence. */
    LICENSED,
    /** Administrators. */
    ADMINISTRATOR;

    private static final Map<Class<? extends Annotation>, Access> ANNOTATIONS = Map.ofEntries(
            Map.entry(com.atlassian.annotations.security.UnrestrictedAccess.class, UNRESTRICTED),
            Map.entry(com.atlassian.annotations.security.AnonymousSiteAccess.class, ANONYMOUS_SITE),
            Map.entry(com.atlassian.annotations.security.UnlicensedSiteAccess.class, UNLICENSED_SITE),
            Map.entry(com.atlassian.annotations.security.LicensedOnly.class, LICENSED),
            Map.entry(com.atlassian.annotations.security.AdminOnly.class, ADMINISTRATOR),
            Map.entry(com.atlassian.annotations.security.SystemAdminOnly.class, ADMINISTRATOR),
            Map.entry(com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess.class, UNRESTRICTED),
            Map.entry(com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess.class, ANONYMOUS_SITE),
            Map.entry(com.atlassian.plugins.rest.api.security.annotation.UnlicensedSiteAccess.class, UNLICENSED_SITE),
            Map.entry(com.atlassian.plugins.rest.api.security.annotation.LicensedOnly.class, LICENSED),
            Map.entry(com.atlassian.plugins.rest.api.security.annotation.AdminOnly.class, ADMINISTRATOR),
            Map.entry(com.atlassian.plugins.rest.api.security.annotation.SystemAdminOnly.class, ADMINISTRATOR));

    /** Returns what the first annotated of these elements says. */
    public static Access of(AnnotatedElement... elements) {
        return Arrays.stream(elements)
                .flatMap(element -> declared(element).stream())
                .findFirst()
                .orElse(LICENSED);
    }

    private static Optional<Access> declared(AnnotatedElement element) {
        return Stream.of(element.getAnnotations())
                .flatMap(annotation -> Stream.ofNullable(ANNOTATIONS.get(annotation.annotationType())))
                .findFirst();
    }

    /** Says whether the current user may enter. */
    public boolean admits(Authentication authentication) {
        Optional<ConfluenceUser> user = Optional.ofNullable(AuthenticatedUserThreadLocal.get());
        return switch (this) {
            case UNRESTRICTED -> true;
            case ANONYMOUS_SITE -> user.map(authentication::isLicensed).orElseGet(authentication::isOpenToAnonymous);
            case UNLICENSED_SITE -> user.isPresent();
            case LICENSED -> user.filter(authentication::isLicensed).isPresent();
            case ADMINISTRATOR -> user.filter(authentication::isAdministrator).isPresent();
        };
    }
}
