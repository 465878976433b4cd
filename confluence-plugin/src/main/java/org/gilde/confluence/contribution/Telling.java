package org.gilde.confluence.contribution;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.CommunityKind;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.contribution.Places.OpenPage;

/**
 * Puts an act as the bridge is told: {@code src/docs/contributions.schema.json}. Nothing that not every reader of an open
 * community can see by now, and of that neither names nor titles nor numbers of pages.
 */
final class Telling {
    private static final String PLAIN_KEY = "[A-Za-z0-9]{1,255}";
    private static final String PLAIN_LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})?";
    private static final int LONGEST_NAME = 255;

    private final Communities communities;
    private final Places places;
    private final Pseudonyms pseudonyms;

    Telling(Communities communities, Places places, Pseudonyms pseudonyms) {
        this.communities = communities;
        this.places = places;
        this.pseudonyms = pseudonyms;
    }

    /** Returns how it is told; nothing where it is not for the organization to know. */
    Optional<ObjectNode> of(Waiting act) {
        return communities.find(act.community()).filter(Telling::isOpen).flatMap(community -> places.name(
                        community.key())
                .filter(name -> !name.isBlank() && community.key().matches(PLAIN_KEY))
                .flatMap(name -> withWhatItIsAbout(act, told(act, community, name))));
    }

    /** Who may not even know that a community is there is not told of it by what its members do. */
    private static boolean isOpen(Community community) {
        return community.kind() == CommunityKind.PRACTICE
                ? community.joining() != Joining.INVITED
                : community.joining() == Joining.OPEN;
    }

    private ObjectNode told(Waiting act, Community community, String name) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("id", act.id().toString());
        told.put("act", act.act().word());
        told.put("pseudonym", pseudonyms.name(act.person()));
        told.put("day", LocalDate.ofInstant(act.done(), ZoneOffset.UTC).toString());
        ObjectNode where = told.putObject("community");
        where.put("key", community.key());
        where.put("name", name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
        if (community.language().matches(PLAIN_LANGUAGE)) {
            where.put("language", community.language());
        }
        return told;
    }

    private Optional<ObjectNode> withWhatItIsAbout(Waiting act, ObjectNode told) {
        return switch (act.act()) {
            case JOINED, LEFT -> Optional.of(told);
            case CREATED, ASKED ->
                page(act).map(page -> told.put("act", (page.isQuestion() ? Act.ASKED : Act.CREATED).word())
                        .put("thing", pseudonyms.thing(act.page())));
            case REPLIED ->
                page(act)
                        .filter(page -> page.isQuestion() && page.hasComment(act.comment()))
                        .map(page -> told.put("thing", pseudonyms.thing(act.comment()))
                                .put("about", pseudonyms.thing(act.page())));
        };
    }

    private Optional<OpenPage> page(Waiting act) {
        return places.page(act.page()).filter(page -> page.space().equals(act.community()));
    }
}
