package org.gilde.workbench.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.atlassian.confluence.security.SpacePermission;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.user.EntityException;
import com.atlassian.user.Group;
import org.gilde.workbench.permission.Holder;
import org.gilde.workbench.permission.SpaceRight;
import org.gilde.workbench.store.Stores;
import org.gilde.workbench.user.WikiUser;
import org.gilde.workbench.wiki.TestWiki;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class GroupsAndPermissionsTest {
    @AutoClose
    private final TestWiki wiki = new TestWiki();

    private final Stores stores = wiki.stores();
    private final GroupAnswers groups = new GroupAnswers(stores.groups(), stores.users());
    private final SpacePermissionAnswers permissions = new SpacePermissionAnswers(stores.permissions());
    private final WikiUser fatima = wiki.user("fatima");

    @Test
    void groupIsMadeFilledEmptiedAndRemoved() throws EntityException {
        assertThat(groups.getGroup("gilde-intake-stand-in")).isNull();
        Group group = groups.createGroup("gilde-intake-stand-in");
        assertThatThrownBy(() -> groups.createGroup("gilde-intake-stand-in")).isInstanceOf(EntityException.class);
        groups.addMembership(group, new AccountUser(fatima));
        groups.addMembership(group, new AccountUser(fatima));
        assertThat(groups.getMemberNames(group)).containsExactly("fatima");
        assertThat(groups.hasMembership(group, new AccountUser(fatima))).isTrue();
        groups.removeMembership(group, new AccountUser(fatima));
        assertThat(groups.hasMembership(group, new AccountUser(fatima))).isFalse();
        groups.removeGroup(group);
        assertThat(groups.getGroup("gilde-intake-stand-in")).isNull();
    }

    @Test
    void permissionOfAGroupIsSavedReadBackAndTakenAway() {
        stores.groups().create("gilde-intake-member");
        Space space = new Entities(
                        stores.spaces(),
                        stores.pages(),
                        stores.labels(),
                        stores.comments(),
                        stores.users(),
                        stores.permissions(),
                        stores.restrictions())
                .space(wiki.space("INTAKE", Holder.user(fatima.key()), SpaceRight.ADMINISTER));
        permissions.savePermission(of(SpacePermission.CREATEEDIT_PAGE_PERMISSION, space));
        permissions.savePermission(of(SpacePermission.EDITBLOG_PERMISSION, space));
        assertThat(space.getPermissions())
                .filteredOn(SpacePermission::isGroupPermission)
                .extracting(SpacePermission::getGroup, SpacePermission::getType)
                .containsExactlyInAnyOrder(
                        tuple("gilde-intake-member", "VIEWSPACE"), tuple("gilde-intake-member", "EDITSPACE"));
        assertThat(space.getPermissions())
                .filteredOn(SpacePermission::isUserPermission)
                .extracting(one -> one.getUserSubject().getName(), SpacePermission::getType)
                .containsExactlyInAnyOrder(tuple("fatima", "VIEWSPACE"), tuple("fatima", "SETSPACEPERMISSIONS"));
        space.getPermissions().stream()
                .filter(SpacePermission::isUserPermission)
                .forEach(permissions::removePermission);
        permissions.removePermission(of(SpacePermission.CREATEEDIT_PAGE_PERMISSION, space));
        permissions.removePermission(of(SpacePermission.EDITBLOG_PERMISSION, space));
        assertThat(space.getPermissions()).extracting(SpacePermission::getType).containsExactly("VIEWSPACE");
        assertThatThrownBy(() -> permissions.savePermission(of("PROFILEATTACHMENTS", space)))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static SpacePermission of(String type, Space space) {
        return SpacePermission.createGroupSpacePermission(type, space, "gilde-intake-member");
    }
}
