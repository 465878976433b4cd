package org.gilde.confluence.learning.table;

import org.gilde.confluence.learning.Activity;
import org.gilde.confluence.learning.ActivityWord;
import org.gilde.confluence.learning.Titles;
import org.jspecify.annotations.Nullable;

/** Keeps of each thing said about an activity what was said last; of two said at once the text that sorts last. */
final class LatestWord {
    private LatestWord() {}

    /** Takes what is later than what the row has. Says whether that changed the row; does not save it. */
    static boolean take(ActivityWord word, ActivityRow row) {
        boolean titled = !word.activity().titles().equals(Titles.NONE) && title(word, row);
        boolean typed = word.activity().type().isPresent() && type(word, row);
        boolean placed = word.course().isPresent() && course(word, row);
        boolean sorted = !word.activity().traits().categories().isEmpty() && categories(word, row);
        boolean extended = !word.activity().traits().extensions().isEmpty() && extensions(word, row);
        return titled || typed || placed || sorted || extended;
    }

    private static boolean title(ActivityWord word, ActivityRow row) {
        String text = TitlesText.write(word.activity().titles());
        if (!isLater(word, text, row.getTitledAt(), row.getTitles())) {
            return false;
        }
        row.setTitles(text);
        row.setTitledAt(word.said().toEpochMilli());
        return true;
    }

    private static boolean type(ActivityWord word, ActivityRow row) {
        String type = word.activity().type().orElse("");
        if (!isLater(word, type, row.getTypedAt(), row.getTypeIri())) {
            return false;
        }
        row.setTypeIri(type);
        row.setTypedAt(word.said().toEpochMilli());
        return true;
    }

    private static boolean course(ActivityWord word, ActivityRow row) {
        String course = word.course().map(Activity::key).orElse("");
        if (!isLater(word, course, row.getCourseAt(), row.getCourse())) {
            return false;
        }
        row.setCourse(course);
        row.setCourseAt(word.said().toEpochMilli());
        return true;
    }

    private static boolean categories(ActivityWord word, ActivityRow row) {
        String text = TraitsText.categories(word.activity().traits());
        if (!isLater(word, text, row.getCategoriesAt(), row.getCategories())) {
            return false;
        }
        row.setCategories(text);
        row.setCategoriesAt(word.said().toEpochMilli());
        return true;
    }

    private static boolean extensions(ActivityWord word, ActivityRow row) {
        String text = TraitsText.extensions(word.activity().traits());
        if (!isLater(word, text, row.getExtensionsAt(), row.getExtensions())) {
            return false;
        }
        row.setExtensions(text);
        row.setExtensionsAt(word.said().toEpochMilli());
        return true;
    }

    private static boolean isLater(ActivityWord word, String text, long at, @Nullable String before) {
        long said = word.said().toEpochMilli();
        return said > at || (said == at && before != null && text.compareTo(before) > 0);
    }
}
