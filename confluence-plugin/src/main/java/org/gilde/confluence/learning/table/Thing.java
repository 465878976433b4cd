package org.gilde.confluence.learning.table;

import org.gilde.confluence.learning.Activity;
import org.gilde.confluence.learning.ActivityWord;
import org.gilde.confluence.learning.Titles;
import org.jspecify.annotations.Nullable;

/** What Statements say about an activity, each thing a text of its own in the row. */
enum Thing {
    TITLES('n', "TITLES", "TITLES_AT"),
    TYPE('t', "TYPE_IRI", "TYPE_AT"),
    COURSE('c', "COURSE", "COURSE_AT"),
    CATEGORIES('g', "CATEGORIES", "CATEGORIES_AT"),
    EXTENSIONS('x', "EXTENSIONS", "EXTENSIONS_AT");

    private final char letter;
    private final String column;
    private final String timeColumn;

    Thing(char letter, String column, String timeColumn) {
        this.letter = letter;
        this.column = column;
        this.timeColumn = timeColumn;
    }

    /** Returns what stands for it where space is scarce. */
    char letter() {
        return letter;
    }

    static Thing of(char letter) {
        for (Thing thing : values()) {
            if (thing.letter == letter) {
                return thing;
            }
        }
        throw new IllegalArgumentException("no thing has the letter " + letter);
    }

    /** Returns where its text is kept. */
    String column() {
        return column;
    }

    /** Returns where it is kept when that was last said. */
    String timeColumn() {
        return timeColumn;
    }

    boolean isSaidBy(ActivityWord word) {
        Activity activity = word.activity();
        return switch (this) {
            case TITLES -> !activity.titles().equals(Titles.NONE);
            case TYPE -> activity.type().isPresent();
            case COURSE -> word.course().isPresent();
            case CATEGORIES -> !activity.traits().categories().isEmpty();
            case EXTENSIONS -> !activity.traits().extensions().isEmpty();
        };
    }

    String text(ActivityWord word) {
        Activity activity = word.activity();
        return switch (this) {
            case TITLES -> TitlesText.write(activity.titles());
            case TYPE -> activity.type().orElse("");
            case COURSE -> word.course().map(Activity::key).orElse("");
            case CATEGORIES -> TraitsText.categories(activity.traits());
            case EXTENSIONS -> TraitsText.extensions(activity.traits());
        };
    }

    /** Returns the text that is kept; nothing if it was never said. */
    @Nullable
    String text(ActivityRow row) {
        return switch (this) {
            case TITLES -> row.getTitles();
            case TYPE -> row.getTypeIri();
            case COURSE -> row.getCourse();
            case CATEGORIES -> row.getCategories();
            case EXTENSIONS -> row.getExtensions();
        };
    }

    void write(ActivityRow row, String text) {
        switch (this) {
            case TITLES -> row.setTitles(text);
            case TYPE -> row.setTypeIri(text);
            case COURSE -> row.setCourse(text);
            case CATEGORIES -> row.setCategories(text);
            case EXTENSIONS -> row.setExtensions(text);
        }
    }

    long time(LastSaidRow row) {
        return switch (this) {
            case TITLES -> row.getTitlesAt();
            case TYPE -> row.getTypeAt();
            case COURSE -> row.getCourseAt();
            case CATEGORIES -> row.getCategoriesAt();
            case EXTENSIONS -> row.getExtensionsAt();
        };
    }
}
