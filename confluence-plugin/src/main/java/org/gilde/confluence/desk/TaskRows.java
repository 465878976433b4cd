package org.gilde.confluence.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.desk.DeskView.TaskRow;
import org.gilde.confluence.participation.Floor;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.tending.Task;
import org.gilde.confluence.tending.TendedPage;
import org.gilde.confluence.tending.Tick;
import org.gilde.confluence.tending.WeeklyFive;
import org.gilde.confluence.text.Phrases;

/** Words for the weekly five. Of newcomers, only those are named who chose to stand in the list of members. */
final class TaskRows {
    private static final int NAMED = 5;

    private final String base;
    private final String settings;
    private final String cohorts;
    private final Phrases phrases;
    private final UserDirectory users;
    private final Floor floor;

    TaskRows(String base, String settings, String cohorts, Phrases phrases, UserDirectory users, Floor floor) {
        this.base = base;
        this.settings = settings;
        this.cohorts = cohorts;
        this.phrases = phrases;
        this.users = users;
        this.floor = floor;
    }

    List<TaskRow> of(List<WeeklyFive.Item> items) {
        return items.stream().map(this::row).toList();
    }

    private TaskRow row(WeeklyFive.Item item) {
        return new TaskRow(
                item.task().name().toLowerCase(Locale.ROOT),
                title(item.task()),
                item.isNeeded() ? text(item) : nothing(item.task()),
                item.isNeeded() ? url(item) : "",
                link(item.task()),
                item.tick().map(tick -> "ticked").orElse(item.isNeeded() ? "todo" : "free"),
                item.tick().map(this::said).orElse(""));
    }

    private String said(Tick tick) {
        return phrases.get(tick == Tick.DONE ? "gilde.desk.done" : "gilde.desk.skipped");
    }

    private String title(Task task) {
        return phrases.get(
                switch (task) {
                    case COHORT -> "gilde.desk.cohort";
                    case QUESTION -> "gilde.desk.question";
                    case WELCOME -> "gilde.desk.welcome";
                    case KEY_PAGE -> "gilde.desk.page";
                    case THANKS -> "gilde.desk.thanks";
                    case INVITE -> "gilde.desk.invite";
                });
    }

    private String link(Task task) {
        return phrases.get(
                switch (task) {
                    case COHORT -> "gilde.desk.cohort.do";
                    case QUESTION -> "gilde.desk.question.do";
                    case WELCOME -> "gilde.desk.welcome.do";
                    case KEY_PAGE -> "gilde.desk.page.do";
                    case THANKS -> "gilde.desk.thanks.do";
                    case INVITE -> "gilde.desk.invite.do";
                });
    }

    private String nothing(Task task) {
        return phrases.get(
                switch (task) {
                    case COHORT -> "gilde.desk.cohort";
                    case QUESTION -> "gilde.desk.question.none";
                    case WELCOME -> "gilde.desk.welcome.none";
                    case KEY_PAGE -> "gilde.desk.page.none";
                    case THANKS -> "gilde.desk.thanks.none";
                    case INVITE -> "gilde.desk.invite.text";
                });
    }

    private String text(WeeklyFive.Item item) {
        return switch (item.task()) {
            case COHORT -> phrases.count("gilde.desk.cohort.text", item.runs());
            case QUESTION -> page(item.page(), "gilde.desk.question.text");
            case WELCOME -> newcomers(item.newcomers());
            case KEY_PAGE -> page(item.page(), "gilde.desk.page.text");
            case THANKS ->
                phrases.fill(
                        "gilde.desk.thanks.text",
                        item.page().flatMap(TendedPage::by).orElseGet(() -> phrases.get("gilde.person-unknown")),
                        item.page().map(TendedPage::title).orElse(""));
            case INVITE -> phrases.get("gilde.desk.invite.text");
        };
    }

    private String page(Optional<TendedPage> page, String key) {
        return phrases.fill(
                key,
                page.map(TendedPage::title).orElse(""),
                page.flatMap(TendedPage::since).map(phrases::day).orElse("?"));
    }

    private String newcomers(List<Membership> newcomers) {
        String names = String.join(
                ", ",
                newcomers.stream()
                        .filter(Membership::listed)
                        .limit(NAMED)
                        .flatMap(member -> users.fullName(member.person()).stream())
                        .toList());
        String many = floor.hides(newcomers.size())
                ? phrases.get("gilde.desk.welcome.few")
                : phrases.fill("gilde.desk.welcome.many", phrases.whole(newcomers.size()));
        return names.isEmpty() ? many : many + " " + phrases.fill("gilde.desk.welcome.names", names);
    }

    private String url(WeeklyFive.Item item) {
        return switch (item.task()) {
            case COHORT -> cohorts;
            case WELCOME -> settings;
            case INVITE -> "#gilde-invite";
            case QUESTION, KEY_PAGE, THANKS ->
                item.page().map(page -> base + page.path()).orElse("");
        };
    }
}
