package org.gilde.confluence.craft;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.craft.CraftView.Item;
import org.gilde.confluence.craft.CraftView.Objection;
import org.gilde.confluence.craft.CraftView.Tie;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.learning.LearningItems;
import org.gilde.confluence.learning.Share;
import org.gilde.confluence.macro.CraftAddress;
import org.gilde.confluence.macro.ItemRows;
import org.gilde.confluence.macro.StateLook;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.practice.About;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.takealong.RecipientWords;
import org.gilde.confluence.text.Phrases;

/** Puts together what My craft prints for whoever looks at it. */
public final class CraftPage {
    private final LearningItems items;
    private final Spaces spaces;
    private final UserDirectory users;
    private final Parts parts;
    private final Clock clock;

    /** The parts that are about what is kept. */
    public record Parts(UsePart uses, LookPart looks, KeepPart keeping, ContributionPart contributions) {}

    /** Reads from these. */
    public CraftPage(LearningItems items, Spaces spaces, UserDirectory users, Parts parts, Clock clock) {
        this.items = items;
        this.spaces = spaces;
        this.users = users;
        this.parts = parts;
        this.clock = clock;
    }

    /** Returns the page of the visitor, with the form as it was typed. */
    CraftView view(Call call, ItemForm form) {
        List<LearningItem> own = items.of(call.person());
        RecipientWords names = RecipientWords.of(own, spaces, users);
        Phrases phrases = call.phrases();
        List<Item> rows = own.stream()
                .map(item -> item(item, names, call.base(), phrases))
                .toList();
        Map<Long, String> titles = new HashMap<>();
        Map<String, String> usable = new HashMap<>();
        own.forEach(item -> {
            String title = ItemRows.title(item.activity(), phrases);
            titles.put(item.id(), title);
            usable.put(About.item(call.person(), item), title);
        });
        List<Item> shared = rows.stream().filter(Item::isShared).toList();
        return new CraftView(
                CraftAddress.of(call.base()),
                form,
                own.isEmpty() ? "" : phrases.count("gilde.mine.total", own.size()),
                rows,
                parts.uses().view(call, usable),
                shared.isEmpty()
                        ? phrases.get("gilde.craft.shared.none")
                        : phrases.count("gilde.craft.shared", shared.size()),
                shared,
                parts.contributions().view(call),
                objection(call.field("object"), own, titles),
                parts.looks().view(call, titles),
                parts.keeping().paused(call),
                parts.keeping().erased(call, titles));
    }

    private static Objection objection(String chosen, List<LearningItem> own, Map<Long, String> titles) {
        return own.stream()
                .filter(item -> item.formal() && item.id() == CraftForms.number(chosen))
                .findFirst()
                .map(item -> new Objection(chosen, titles.getOrDefault(item.id(), "")))
                .orElse(Objection.NONE);
    }

    private Item item(LearningItem item, RecipientWords names, String base, Phrases phrases) {
        StateLook look = StateLook.of(item.state());
        List<String> facts = new ArrayList<>();
        facts.add(phrases.day(item.last()));
        facts.add(phrases.get(item.formal() ? "gilde.craft.formal" : "gilde.craft.informal"));
        String page = CraftAddress.of(base);
        return new Item(
                Long.toString(item.id()),
                ItemRows.title(item.activity(), phrases),
                phrases.get(look.key()),
                look.tone(),
                look.icon(),
                facts,
                item.formal() ? "" : page + "?change=" + item.id() + "#gilde-form",
                item.state().isBegun() ? CraftAddress.use(base, item.id()) : "",
                page + "?erase=" + item.id() + "#gilde-erase",
                page + "?object=" + item.id() + "#gilde-object",
                page + "/statements?item=" + item.id(),
                item.audience().on(phrases.date(clock.instant())).shares().stream()
                        .map(Share::recipient)
                        .map(recipient -> new Tie(recipient.id(), names.name(recipient, phrases)))
                        .toList());
    }
}
