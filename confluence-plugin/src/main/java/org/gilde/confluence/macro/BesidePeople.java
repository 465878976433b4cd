package org.gilde.confluence.macro;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.macro.LearnedBeside.ColleagueColumn;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.text.Phrases;

/**
 * The people of a community whom a reader may ask: those who look after it, and those who chose to stand in its list.
 * Nothing is concluded from what anybody learned or did. A fixed number of queries.
 */
public final class BesidePeople {
    private final Communities communities;
    private final Memberships memberships;
    private final UserDirectory users;

    /** Reads from these. */
    public BesidePeople(Communities communities, Memberships memberships, UserDirectory users) {
        this.communities = communities;
        this.memberships = memberships;
        this.users = users;
    }

    /** Returns the column for one reader, without that reader. */
    ColleagueColumn read(LearnedBesideRequest request, PersonKey reader, Phrases phrases) {
        List<ColleagueRow> rows = communities
                .find(request.community())
                .filter(community -> isOpenTo(reader, community))
                .map(community -> rows(community.key(), reader, request.max(), phrases))
                .orElseGet(List::of);
        return new ColleagueColumn(
                phrases.get("gilde.people.title"), rows, rows.isEmpty() ? phrases.get("gilde.people.empty") : "");
    }

    private boolean isOpenTo(PersonKey reader, Community community) {
        return Standpoint.of(Optional.of(reader), false, communities, memberships)
                .sees(community);
    }

    private List<ColleagueRow> rows(String community, PersonKey reader, int most, Phrases phrases) {
        Map<PersonKey, Membership> willing = new LinkedHashMap<>();
        Stream.concat(memberships.inCharge(community).stream(), memberships.listed(community, most + 1).stream())
                .forEach(member -> willing.putIfAbsent(member.person(), member));
        willing.remove(reader);
        return willing.values().stream()
                .limit(most)
                .map(member -> row(member, phrases))
                .toList();
    }

    private ColleagueRow row(Membership member, Phrases phrases) {
        String name = users.fullName(member.person()).orElseGet(() -> phrases.get("gilde.person-unknown"));
        return new ColleagueRow(name, ColleagueRow.initials(name), CommunityWords.role(member.role(), phrases));
    }
}
