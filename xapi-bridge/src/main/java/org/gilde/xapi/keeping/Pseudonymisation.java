package org.gilde.xapi.keeping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gilde.xapi.keeping.PlacedValue.Property;

/**
 * Puts a pseudonym in the place of a person, wherever they stand in a text: as an Agent, with their name, and as a mail
 * address, hash or OpenID within any string but the ids of things. Every other character stays as it was received.
 */
final class Pseudonymisation {
    private static final Set<String> IDENTIFIERS = Set.of("mbox", "mbox_sha1sum", "openid", "account");

    private static final String NOTHING = "(?!)";

    /** Where a text may begin and end, so that nobody is changed whose address ends or begins like theirs. */
    private static final String BEGIN = "(?<![\\w.%+-])";

    private static final String END = "(?![\\w/-]|\\.\\w)";

    private final Person person;
    private final Pseudonym pseudonym;
    private final Pattern telling;

    Pseudonymisation(Person person, Pseudonym pseudonym) {
        this.person = person;
        this.pseudonym = pseudonym;
        Collection<String> texts =
                person.tellingTexts().stream().map(Pattern::quote).toList();
        this.telling = Pattern.compile(
                texts.isEmpty() ? NOTHING : BEGIN + '(' + String.join("|", texts) + ')' + END,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private record Edit(int start, int end, String text) {}

    /** Returns the new text; empty where the person does not stand in it. */
    Optional<String> of(String json) {
        return of(json, PlacedValue.read(json));
    }

    Optional<String> of(String json, PlacedValue read) {
        List<Edit> edits = new ArrayList<>();
        visit(read, edits);
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder(json.length());
        int from = 0;
        for (Edit edit : edits) {
            text.append(json, from, edit.start()).append(edit.text());
            from = edit.end();
        }
        return Optional.of(text.append(json, from, json.length()).toString());
    }

    private void visit(PlacedValue value, List<Edit> edits) {
        value.elements().forEach(element -> visit(element, edits));
        boolean isPerson = value.identity().filter(person::is).isPresent();
        boolean isNamed = false;
        for (Property property : value.properties()) {
            if (isPerson && IDENTIFIERS.contains(property.name())) {
                identifier(property, isNamed, edits);
                isNamed = true;
            } else if (isPerson && property.name().equals("name")) {
                replace(property.value(), quoted(pseudonym.name()), edits);
            } else if (!property.name().equals("id")) {
                visit(property.value(), edits);
            }
        }
        value.text()
                .filter(text -> telling.matcher(text).find())
                .ifPresent(text -> replace(value, quoted(telling.matcher(text).replaceAll(pseudonym.name())), edits));
    }

    /** An Agent has one identifier; what has several in an extension keeps one, and no more than names of the others. */
    private void identifier(Property property, boolean isNamed, List<Edit> edits) {
        if (isNamed) {
            replace(property.value(), quoted(pseudonym.name()), edits);
        } else {
            edits.add(new Edit(property.start(), property.value().end(), pseudonym.property()));
        }
    }

    private static void replace(PlacedValue value, String text, List<Edit> edits) {
        edits.add(new Edit(value.start(), value.end(), text));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
