package org.gilde.confluence.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.user.User;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Methods that are called by their name. */
class HostMethodTest {

    /** As in Confluence 7: the user is a {@code User}. */
    interface Older {
        boolean hasPermission(User user, Permission permission, Object target);
    }

    /** As in Confluence 8.9: both, the older one on its way out. */
    interface Between {
        @Deprecated
        boolean hasPermission(User user, Permission permission, Object target);

        boolean hasPermission(ConfluenceUser user, Permission permission, Object target);
    }

    /** None that takes what we have. */
    interface Without {
        boolean hasPermission(String user, Permission permission, Object target);

        boolean hasPermission(ConfluenceUser user, Permission permission);
    }

    private static Optional<Method> find(Class<?> owner) {
        return new HostMethod.Signature(
                        owner, "hasPermission", List.of(ConfluenceUser.class, Permission.class, Object.class))
                .find();
    }

    @ParameterizedTest
    @MethodSource("org.gilde.confluence.host.HostMethod#all")
    void isInTheSignatures(HostMethod method) {
        assertThat(method.isThere()).isTrue();
    }

    @Test
    void takesAWiderParameter() {
        assertThat(find(Older.class))
                .get()
                .extracting(method -> method.getParameterTypes()[0])
                .isEqualTo(User.class);
    }

    @Test
    void prefersTheTwinThatStays() {
        assertThat(find(Between.class))
                .get()
                .extracting(method -> method.getParameterTypes()[0])
                .isEqualTo(ConfluenceUser.class);
    }

    @Test
    void isNotThereWhereNoneTakesTheArguments() {
        assertThat(find(Without.class)).isEmpty();
    }

    @Test
    void saysWhatIsMissingWhereItIsNotThere() {
        HostMethod missing = new HostMethod(
                "MISSING", () -> new HostMethod.Signature(Without.class, "hasPermission", List.of(Object.class)));
        assertThat(missing.isThere()).isFalse();
        assertThatThrownBy(() -> missing.call(this, this))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This Confluence does not know MISSING");
    }

    @Test
    void isNotThereWhereItsTypeIsNot() {
        HostMethod missing = new HostMethod("MISSING", () -> {
            throw new NoClassDefFoundError("on purpose");
        });
        assertThat(missing.isThere()).isFalse();
    }

    @Test
    void asksForTheAnonymousOneToo() {
        PermissionManager permissions = mock();
        Space space = new Space("DEBT");
        when(permissions.hasPermission(null, Permission.VIEW, space)).thenReturn(true);
        assertThat(Permissions.has(permissions, null, Permission.VIEW, space)).isTrue();
        assertThat(Permissions.has(permissions, null, Permission.EDIT, space)).isFalse();
    }

    @Test
    void passesOnWhatTheHostThrows() {
        PermissionManager permissions = mock();
        when(permissions.hasPermission(any(), any(), any())).thenThrow(new IllegalArgumentException("on purpose"));
        assertThatThrownBy(() -> Permissions.has(permissions, null, Permission.VIEW, this))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("on purpose");
    }
}
