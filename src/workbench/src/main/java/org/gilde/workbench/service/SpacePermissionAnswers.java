package org.gilde.workbench.service;

import com.atlassian.confluence.security.SpacePermission;
import com.atlassian.confluence.security.SpacePermissionManager;
import com.atlassian.confluence.spaces.Space;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.workbench.permission.Holder;
import org.gilde.workbench.permission.SpacePermissions;
import org.gilde.workbench.permission.SpaceRight;

/**
 * Answers which groups may do what in a space, and changes it. Permissions for things that the workbench has not (blog
 * posts, attachments, removing, restricting) are taken and not kept; those of single users are not answered.
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

    /** Returns what groups may do in a space. */
    static List<SpacePermission> of(Space space, SpacePermissions permissions) {
        List<SpacePermission> all = new ArrayList<>();
        permissions.of(space.getId()).forEach((holder, rights) -> {
            if (holder.kind() == Holder.Kind.GROUP) {
                rights.forEach(right -> all.add(SpacePermission.createGroupSpacePermission(
                        TYPES.getOrDefault(right, ""), space, holder.name())));
            }
        });
        return all;
    }

    @Override
    public void savePermission(SpacePermission permission) {
        right(permission)
                .ifPresent(right ->
                        permissions.grant(permission.getSpace().getId(), Holder.group(permission.getGroup()), right));
    }

    @Override
    public void removePermission(SpacePermission permission) {
        right(permission)
                .ifPresent(right ->
                        permissions.revoke(permission.getSpace().getId(), Holder.group(permission.getGroup()), right));
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
