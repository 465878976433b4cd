package org.gilde.confluence.macro;

import org.gilde.confluence.community.Role;
import org.gilde.confluence.text.Phrases;

/** How stages and roles are called. */
public final class CommunityWords {
    private CommunityWords() {}

    /** Returns the stage in the reader's language. */
    public static String stage(org.gilde.confluence.community.Stage stage, Phrases phrases) {
        return phrases.get(
                switch (stage) {
                    case POTENTIAL -> "gilde.stage.potential";
                    case COALESCING -> "gilde.stage.coalescing";
                    case ACTIVE -> "gilde.stage.active";
                    case STEWARDSHIP -> "gilde.stage.stewardship";
                    case TRANSFORMATION -> "gilde.stage.transformation";
                });
    }

    /** Returns the role in the reader's language. */
    public static String role(Role role, Phrases phrases) {
        return phrases.get(
                switch (role) {
                    case COORDINATOR -> "gilde.role.coordinator";
                    case STAND_IN -> "gilde.role.stand-in";
                    case COACH -> "gilde.role.coach";
                    case MEMBER -> "gilde.role.member";
                });
    }
}
