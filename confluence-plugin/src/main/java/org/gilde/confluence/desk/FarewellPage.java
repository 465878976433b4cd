package org.gilde.confluence.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gilde.confluence.closing.Closing;
import org.gilde.confluence.closing.MovingPages;
import org.gilde.confluence.community.Caller;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.desk.FarewellView.Link;
import org.gilde.confluence.desk.FarewellView.Preview;
import org.gilde.confluence.macro.DeskAddress;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.text.Languages;
import org.gilde.confluence.text.Phrases;

/** Gathers what the page prints on which a Community of Practice is closed. A fixed number of queries. */
public final class FarewellPage {
    private final Closing closing;
    private final Communities communities;
    private final Memberships memberships;
    private final Spaces spaces;
    private final MovingPages pages;
    private final Languages languages;
    private final Clock clock;

    /** Reads from these. */
    public FarewellPage(
            Closing closing,
            Communities communities,
            Memberships memberships,
            Spaces spaces,
            MovingPages pages,
            Languages languages,
            Clock clock) {
        this.closing = closing;
        this.communities = communities;
        this.memberships = memberships;
        this.spaces = spaces;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
    }

    /** Returns the Community of Practice of that key, living or not, to those in charge of it; nothing otherwise. */
    Optional<Community> mine(String key, Caller caller) {
        return communities
                .find(key)
                .filter(community -> community.plan().isEmpty())
                .filter(community -> standpoint(caller).isInCharge(key));
    }

    Standpoint standpoint(Caller caller) {
        return Standpoint.of(caller, communities, memberships);
    }

    /** Returns the page of thanks that a form asks for, in the community's language. */
    Closing.Thanks thanks(Community community, FarewellForm form) {
        Phrases phrases = languages.in(Locale.forLanguageTag(community.language()));
        String day = phrases.date(clock.instant()).toString();
        return new Closing.Thanks(
                pages.free(community.key(), form.title().value(), day),
                form.words().value(),
                phrases.fill("gilde.farewell.stays", phrases.day(clock.instant())),
                "");
    }

    /** Returns the form before anybody typed, with a title in the community's language. */
    FarewellForm fresh(Community community) {
        return FarewellForm.fresh(
                languages.in(Locale.forLanguageTag(community.language())).get("gilde.learning.thanks.title"));
    }

    FarewellView view(Community community, Call call, FarewellForm form, boolean isPreviewed) {
        Standpoint standpoint = standpoint(call.caller());
        Phrases phrases = call.phrases();
        List<Community> first = closing.first(community.key());
        List<Link> known = first.stream()
                .filter(standpoint::knows)
                .map(below -> new Link(spaces.name(below.key()).orElse(below.key()), call.home(below.key())))
                .toList();
        long hidden = (long) first.size() - known.size();
        String waits = waits(community, first.isEmpty());
        return new FarewellView(
                spaces.name(community.key()).orElse(community.key()),
                call.home(community.key()),
                DeskAddress.of(call.base(), community.key()),
                FarewellServlet.address(call.base(), community.key()),
                waits.isEmpty() ? "" : phrases.get(waits),
                known,
                hidden == 0 ? "" : phrases.count("gilde.farewell.hidden", hidden),
                form.title(),
                form.words(),
                isPreviewed && waits.isEmpty() ? Optional.of(preview(community, form, phrases)) : Optional.empty());
    }

    private String waits(Community community, boolean isAlone) {
        if (community.closed().isPresent()) {
            return "gilde.care.closed";
        }
        if (closing.isUnderWay(community.key())) {
            return "gilde.farewell.under-way";
        }
        if (!isAlone) {
            return "gilde.farewell.first";
        }
        return closing.isAwaited(community.key()) ? "gilde.farewell.coming" : "";
    }

    private Preview preview(Community community, FarewellForm form, Phrases phrases) {
        Closing.Thanks thanks = thanks(community, form);
        int members = memberships.count(community.key(), Standing.JOINED);
        List<String> happens = List.of(
                phrases.get("gilde.farewell.page"),
                phrases.count("gilde.farewell.read", members),
                phrases.get("gilde.farewell.archive"),
                phrases.get("gilde.farewell.mail"));
        List<String> paragraphs = new ArrayList<>(thanks.words()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
        paragraphs.add(thanks.goesOn());
        return new Preview(happens, community.language(), thanks.title(), paragraphs);
    }
}
