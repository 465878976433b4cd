package org.gilde.confluence.takealong;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what form something is taken along. */
public enum Form {
    /** All of it, for another system. */
    JSON("application/json;charset=UTF-8", "json"),
    /** The items, for a spreadsheet. */
    CSV("text/csv;charset=UTF-8", "csv"),
    /** All of it, to read and to print. */
    PAGE("text/html;charset=UTF-8", "html");

    private final String type;
    private final String ending;

    Form(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /** Returns the form of that name in small letters; nothing where there is none. */
    public static Optional<Form> of(String word) {
        return Arrays.stream(values())
                .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /** Returns its media type. */
    public String type() {
        return type;
    }

    String ending() {
        return ending;
    }
}
