package org.gilde.confluence.takealong;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gilde.confluence.learning.Activity;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.macro.ItemRows;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.macro.StateLook;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.practice.Application;
import org.gilde.confluence.subject.LookLog;
import org.gilde.confluence.subject.LookWords;
import org.gilde.confluence.subject.Looks.Look;
import org.gilde.confluence.subject.Looks.Placed;
import org.gilde.confluence.takealong.Holdings.Held;
import org.gilde.confluence.takealong.Holdings.Use;
import org.gilde.confluence.takealong.TakenPage.Item;
import org.gilde.confluence.takealong.TakenPage.Part;
import org.gilde.confluence.text.Phrases;

/** Writes what is kept about somebody as a page of its own, to read and to print; a portion at a time. */
final class PageCopy {
    private static final int PORTION = 200;
    private static final String PART = "templates/gilde/taken-part.vm";

    private final Stage stage;
    private final LookLog looks;
    private final BesideWords beside;
    private final RecipientWords recipients;
    private final Phrases phrases;

    PageCopy(Stage stage, LookLog looks, BesideWords beside, RecipientWords recipients, Phrases phrases) {
        this.stage = stage;
        this.looks = looks;
        this.beside = beside;
        this.recipients = recipients;
        this.phrases = phrases;
    }

    void write(Holdings holdings, OutputStream out) throws IOException {
        String name = holdings.fullName().or(holdings::name).orElseGet(() -> holdings.person()
                .value());
        TakenPage page = new TakenPage(
                phrases.fill("gilde.take.page.title", name),
                phrases.fill("gilde.take.page.made", phrases.moment(holdings.made())));
        print("templates/gilde/taken-head.vm", page, out);
        items(holdings.items(), out);
        uses(holdings.uses(), out);
        if (holdings.beside().isPresent()) {
            for (Part part : beside.parts(holdings.beside().get(), phrases)) {
                print(PART, part, out);
            }
        }
        looks(holdings, out);
        print("templates/gilde/taken-foot.vm", page, out);
    }

    private void print(String template, Object view, OutputStream out) throws IOException {
        String html = stage.render(template, Map.of("text", phrases, "view", view));
        out.write(html.getBytes(StandardCharsets.UTF_8));
    }

    private void items(List<Held> items, OutputStream out) throws IOException {
        String lead =
                items.isEmpty() ? phrases.get("gilde.take.page.none") : phrases.count("gilde.mine.total", items.size());
        print(PART, new Part(phrases.get("gilde.mine.title"), lead, List.of(), List.of()), out);
        for (int from = 0; from < items.size(); from += PORTION) {
            List<Item> some = items.subList(from, Math.min(items.size(), from + PORTION)).stream()
                    .map(this::item)
                    .toList();
            print(PART, new Part("", "", some, List.of()), out);
        }
    }

    private void uses(List<Use> uses, OutputStream out) throws IOException {
        String lead = uses.isEmpty() ? phrases.get("gilde.take.page.nothing") : "";
        print(PART, new Part(phrases.get("gilde.use.applied"), lead, List.of(), List.of()), out);
        for (int from = 0; from < uses.size(); from += PORTION) {
            List<String> some = uses.subList(from, Math.min(uses.size(), from + PORTION)).stream()
                    .map(this::use)
                    .toList();
            print(PART, new Part("", "", List.of(), some), out);
        }
    }

    private String use(Use use) {
        Application.Words words = use.application().words();
        String line = phrases.day(use.application().day()) + ": " + words.sentence();
        if (!words.helped().isEmpty()) {
            line += " \u00b7 " + phrases.get("gilde.use.helped") + ": " + words.helped();
        }
        return words.hindered().isEmpty()
                ? line
                : line + " \u00b7 " + phrases.get("gilde.use.hindered") + ": " + words.hindered();
    }

    private Item item(Held held) {
        LearningItem item = held.item();
        List<String> facts = new ArrayList<>();
        facts.add(phrases.day(item.last()));
        item.score().flatMap(score -> ItemRows.score(score, phrases)).ifPresent(facts::add);
        if (item.attempts() > 0) {
            facts.add(phrases.count("gilde.shared.attempts", item.attempts()));
        }
        item.course()
                .filter(course -> !course.id().equals(item.activity().id()))
                .map(course -> phrases.fill("gilde.part-of", title(course)))
                .ifPresent(facts::add);
        facts.add(phrases.get(item.formal() ? "gilde.craft.formal" : "gilde.craft.informal"));
        if (!held.topics().isEmpty()) {
            facts.add(phrases.fill("gilde.take.page.topics", String.join(", ", held.topics())));
        }
        String shared = item.audience().shares().stream()
                .map(share -> recipients.name(share.recipient(), phrases))
                .collect(Collectors.joining("; "));
        return new Item(
                title(item.activity()),
                phrases.get(StateLook.of(item.state()).key()),
                facts,
                shared.isEmpty()
                        ? phrases.get("gilde.take.page.private")
                        : phrases.fill("gilde.take.page.shared", shared));
    }

    private String title(Activity activity) {
        return ItemRows.wholeTitle(activity, phrases);
    }

    private void looks(Holdings holdings, OutputStream out) throws IOException {
        Map<Long, String> titles = new HashMap<>();
        holdings.items()
                .forEach(held -> titles.put(held.item().id(), title(held.item().activity())));
        Map<PersonKey, Optional<String>> names = new HashMap<>();
        boolean isFirst = true;
        List<Placed> some = looks.before(holdings.person(), Long.MAX_VALUE);
        while (!some.isEmpty()) {
            List<String> lines = some.stream()
                    .map(Placed::look)
                    .filter(look -> JsonCopy.isTaken(look, holdings.choice()))
                    .map(look -> line(look, names, titles))
                    .toList();
            if (!lines.isEmpty()) {
                String heading = isFirst ? phrases.get("gilde.craft.looks") : "";
                print(PART, new Part(heading, "", List.of(), lines), out);
                isFirst = false;
            }
            some = looks.before(holdings.person(), some.get(some.size() - 1).place());
        }
        if (isFirst) {
            String none = phrases.get("gilde.craft.looks.none");
            print(PART, new Part(phrases.get("gilde.craft.looks"), none, List.of(), List.of()), out);
        }
    }

    private String line(Look look, Map<PersonKey, Optional<String>> names, Map<Long, String> titles) {
        return phrases.fill(
                "gilde.take.page.look",
                phrases.moment(look.at()),
                LookWords.who(look, viewer -> names.computeIfAbsent(viewer, beside::name), phrases),
                LookWords.role(look.role(), phrases),
                LookWords.what(look, titles, phrases));
    }
}
