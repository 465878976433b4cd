package org.gilde.confluence.start;

import java.util.List;
import java.util.Locale;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.founding.Founding;
import org.gilde.confluence.founding.PracticePages;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.screen.Notice;
import org.gilde.confluence.start.StartView.Choice;
import org.gilde.confluence.start.StartView.Making;
import org.gilde.confluence.start.StartView.Message;
import org.gilde.confluence.text.Phrases;

/** Prints the page in each of its states. */
final class StartPage {
    /** Its address, without that of the wiki. */
    static final String PATH = "/plugins/servlet/gilde/communities/start";

    private final Call call;

    /** Prints for one visitor. */
    StartPage(Call call) {
        this.call = call;
    }

    String address() {
        return call.base() + PATH;
    }

    /** Prints the form. */
    Answer form(StartForm.Reading reading, List<Notice> notices) {
        StartView view = new StartView(
                address(),
                reading.name(),
                reading.domain(),
                reading.topics(),
                reading.key(),
                joinings(reading.request().joining(), call.phrases()),
                languages(reading.request().language()));
        return print("templates/gilde/start.vm", view, notices);
    }

    /** Prints how far a community in the making is; the browser asks again. */
    Answer making(Founding.Progress progress) {
        Phrases phrases = call.phrases();
        Making making = new Making(
                phrases.fill("gilde.start.making.title", progress.name()),
                phrases.fill(
                        "gilde.start.making.text", phrases.whole(progress.done()), phrases.whole(progress.steps())),
                progress.done(),
                progress.steps());
        return print("templates/gilde/start-making.vm", making, List.of());
    }

    /** Says that what was begun is gone. */
    Answer gone() {
        Phrases phrases = call.phrases();
        return say(new Message(
                phrases.get("gilde.start.gone.title"),
                phrases.get("gilde.start.gone.text"),
                address(),
                phrases.get("gilde.start.gone.again")));
    }

    /** Says to somebody who may not start a community whom to ask. */
    Answer denied() {
        Phrases phrases = call.phrases();
        return say(new Message(phrases.get("gilde.start.denied.title"), phrases.get("gilde.start.denied.text"), "", ""))
                .forbidden();
    }

    private Answer say(Message message) {
        return print("templates/gilde/start-message.vm", message, List.of());
    }

    private Answer print(String template, Object view, List<Notice> notices) {
        return call.page(template, view, notices, "gilde-start-styles");
    }

    private static List<Choice> joinings(Joining chosen, Phrases phrases) {
        return List.of(
                new Choice("open", phrases.get("gilde.start.joining.open"), chosen == Joining.OPEN),
                new Choice("request", phrases.get("gilde.start.joining.request"), chosen == Joining.ON_REQUEST),
                new Choice("invited", phrases.get("gilde.start.joining.invited"), chosen == Joining.INVITED));
    }

    // Each by its own name, for whoever looks for it.
    private static List<Choice> languages(String chosen) {
        return PracticePages.LANGUAGES.stream()
                .map(tag -> {
                    Locale locale = Locale.forLanguageTag(tag);
                    String name = locale.getDisplayLanguage(locale);
                    return new Choice(
                            tag, name.substring(0, 1).toUpperCase(locale) + name.substring(1), tag.equals(chosen));
                })
                .toList();
    }
}
