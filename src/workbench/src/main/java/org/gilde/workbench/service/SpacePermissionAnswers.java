package org.gilde.workbench.service;

import com.atlassian.confluence.security.SpacePermission;
import com.atlassian.confluence.security.SpacePermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gilde.workbench.permission.Holder;
import org.gilde.workbench.permission.SpacePermissions;
import org.gilde.workbench.permission.SpaceRight;

/**
 * Answers which groups may do what in a space, and changes it. Permissions for things that the workbench has not (blog
 * posts, attachments, removing, restricting) are taken and not kept.
 */
final class SpacePermissionAnswers implements SpacePermissionManager {
    private static final Map<SpaceRight, String> TYPES = new EnumMap<>(Map.of(
            SpaceRight.VIEW, SpacePermission.VIEWSPACE_PERMISSION,
            SpaceRight.EDIT, SpacePermission.CREATEEDIT_PAGE_PERMISSION,
            SpaceRight.COMMENT, SpacePermission.COMMENT_PERMISSION,
            SpaceRight.ADMINISTER, SpacePermission.ADMINISTER_SPACE_PERMISSION));
    private static final Set<String> WITHOUT_MEANING = Set.of(
            SpacePermission.EDITBLOG_PERMISSION,
            SpacePermission.CREATE_ATTACHMENT_PERMISSION,
            SpacePermission.REMOVE_PAGE_PERMISSION,
            SpacePermission.REMOVE_BLOG_PERMISSION,
            SpacePermission.REMOVE_COMMENT_PERMISSION,
            SpacePermission.REMOVE_ATTACHMENT_PERMISSION,
            SpacePermission.SET_PAGE_PERMISSIONS_PERMISSION);

    private final SpacePermissions permissions;

    SpacePermissionAnswers(SpacePermissions permissions) {
        this.permissions = permissions;
    }

    /** Returns what groups and single users may do in a space. */
    static List<SpacePermission> of(
            Space space, SpacePermissions permissions, Function<String, Optional<ConfluenceUser>> users) {
        List<SpacePermission> all = new ArrayList<>();
        permissions.of(space.getId()).forEach((holder, rights) -> {
            if (holder.kind() == Holder.Kind.GROUP) {
                rights.forEach(right -> all.add(SpacePermission.createGroupSpacePermission(
                        TYPES.getOrDefault(right, ""), space, holder.name())));
            } else if (holder.kind() == Holder.Kind.USER) {
                users.apply(holder.name())
                        .ifPresent(user -> rights.forEach(right -> all.add(SpacePermission.createUserSpacePermission(
                                TYPES.getOrDefault(right, ""), space, user))));
            }
        });
        return all;
    }

    @Override
    public void savePermission(SpacePermission permission) {
        right(permission)
                .ifPresent(right -> permissions.grant(permission.getSpace().getId(), holder(permission), right));
    }

    @Override
    public void removePermission(SpacePermission permission) {
        right(permission)
                .ifPresent(right -> permissions.revoke(permission.getSpace().getId(), holder(permission), right));
    }

    private static Holder holder(SpacePermission permission) {
        return permission.isUserPermission()
                ? Holder.user(permission.getUserSubject().getKey().getStringValue())
                : Holder.group(permission.getGroup());
    }

    private static Optional<SpaceRight> right(SpacePermission permission) {
        if (WITHOUT_MEANING.contains(permission.getType())) {
            return Optional.empty();
        }
        return Optional.of(TYPES.entrySet().stream()
                .filter(type -> type.getValue().equals(permission.getType()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new UnsupportedOperationException(
                        "workbench does not stand in for SpacePermission " + permission.getType())));
    }
}
