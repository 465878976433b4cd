package org.gilde.confluence.craft;

import java.util.List;
import java.util.Map;
import org.gilde.confluence.craft.CraftView.Applied;
import org.gilde.confluence.macro.CraftAddress;
import org.gilde.confluence.practice.Application;
import org.gilde.confluence.practice.Applying;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.text.Phrases;

/** What the visitor used of what they learned. */
public final class UsePart {
    private static final int SHOWN = 25;

    private final Applying applying;

    /** Reads there. */
    public UsePart(Applying applying) {
        this.applying = applying;
    }

    /**
     * Returns what it prints.
     *
     * @param titles of the visitor's items, by what Applications are about
     */
    Applied view(Call call, Map<String, String> titles) {
        int from = (int) Math.min(CraftForms.number(call.field("uses")), 1_000_000);
        List<Application> found = applying.of(call.person(), from, SHOWN + 1);
        String page = CraftAddress.of(call.base());
        return new Applied(
                page + CraftAddress.USE,
                found.stream()
                        .limit(SHOWN)
                        .map(use -> row(use, titles, page, call.phrases()))
                        .toList(),
                from == 0 ? "" : page(page, Math.max(0, from - SHOWN)),
                found.size() > SHOWN ? page(page, from + SHOWN) : "");
    }

    private static String page(String page, int from) {
        return page + "?uses=" + from + "#gilde-applied";
    }

    private static CraftView.Use row(Application use, Map<String, String> titles, String page, Phrases phrases) {
        return new CraftView.Use(
                Long.toString(use.id()),
                use.words().sentence(),
                use.words().helped(),
                use.words().hindered(),
                phrases.day(use.day()),
                titles.getOrDefault(use.about(), phrases.get("gilde.craft.looks.gone")),
                page + CraftAddress.USE + "?use=" + use.id());
    }
}
