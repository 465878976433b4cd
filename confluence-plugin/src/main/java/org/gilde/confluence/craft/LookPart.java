package org.gilde.confluence.craft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.craft.CraftView.Looked;
import org.gilde.confluence.macro.CraftAddress;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.subject.LookLog;
import org.gilde.confluence.subject.LookWords;
import org.gilde.confluence.subject.Looks;
import org.gilde.confluence.text.Phrases;

/** Who looked, for whoever was looked at. */
public final class LookPart {
    private static final int SHOWN = 25;

    private final LookLog log;
    private final UserDirectory users;

    /** Reads there. */
    public LookPart(LookLog log, UserDirectory users) {
        this.log = log;
        this.users = users;
    }

    /**
     * Returns what it prints.
     *
     * @param titles of the visitor's items, by id
     */
    Looked view(Call call, Map<Long, String> titles) {
        String asked = call.field("looks");
        int from = asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : 0;
        List<Looks.Look> found = log.of(call.person(), from, SHOWN + 1);
        List<Looks.Look> shown = found.stream().limit(SHOWN).toList();
        Map<PersonKey, Optional<String>> names = new HashMap<>();
        shown.forEach(look -> look.viewer().ifPresent(viewer -> names.computeIfAbsent(viewer, users::fullName)));
        return new Looked(
                shown.stream()
                        .map(look -> row(look, names, titles, call.phrases()))
                        .toList(),
                from == 0 ? "" : page(call, Math.max(0, from - SHOWN)),
                found.size() > SHOWN ? page(call, from + SHOWN) : "");
    }

    private static String page(Call call, int from) {
        return CraftAddress.of(call.base()) + "?looks=" + from + "#gilde-looks";
    }

    private static CraftView.Look row(
            Looks.Look look, Map<PersonKey, Optional<String>> names, Map<Long, String> titles, Phrases phrases) {
        return new CraftView.Look(
                phrases.moment(look.at()),
                LookWords.who(look, viewer -> names.getOrDefault(viewer, Optional.empty()), phrases),
                LookWords.role(look.role(), phrases),
                LookWords.what(look, titles, phrases));
    }
}
