package org.gilde.confluence.directory;

import org.gilde.confluence.community.Stage;

/** What a stage is called here. */
enum StageLook {
    POTENTIAL("gilde.directory.stage.potential"),
    COALESCING("gilde.directory.stage.coalescing"),
    ACTIVE("gilde.directory.stage.active"),
    STEWARDSHIP("gilde.directory.stage.stewardship"),
    TRANSFORMATION("gilde.directory.stage.transformation");

    final String key;

    StageLook(String key) {
        this.key = key;
    }

    static StageLook of(Stage stage) {
        return switch (stage) {
            case POTENTIAL -> POTENTIAL;
            case COALESCING -> COALESCING;
            case ACTIVE -> ACTIVE;
            case STEWARDSHIP -> STEWARDSHIP;
            case TRANSFORMATION -> TRANSFORMATION;
        };
    }
}
