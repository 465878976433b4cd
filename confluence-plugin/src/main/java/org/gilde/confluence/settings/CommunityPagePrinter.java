package org.gilde.confluence.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gilde.confluence.community.Caller;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.SpaceAdministration;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.macro.CommunityWords;
import org.gilde.confluence.macro.DeskAddress;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.settings.CommunityView.Act;
import org.gilde.confluence.settings.CommunityView.Field;
import org.gilde.confluence.settings.CommunityView.Group;
import org.gilde.confluence.settings.CommunityView.Option;
import org.gilde.confluence.settings.CommunityView.PersonForm;
import org.gilde.confluence.settings.CommunityView.Row;
import org.gilde.confluence.text.Phrases;

/** Gathers what a community's own page prints, for one visitor. */
public final class CommunityPagePrinter {
    /** How many of each group are printed; the page is for people, a roster has ten thousand. */
    private static final int SHOWN = 100;

    private final Communities communities;
    private final Memberships memberships;
    private final Spaces spaces;
    private final SpaceAdministration administration;
    private final UserDirectory users;

    /** Reads from these. */
    public CommunityPagePrinter(
            Communities communities,
            Memberships memberships,
            Spaces spaces,
            SpaceAdministration administration,
            UserDirectory users) {
        this.communities = communities;
        this.memberships = memberships;
        this.spaces = spaces;
        this.administration = administration;
        this.users = users;
    }

    /** Where a page stands: what addresses start with, and where its forms go. */
    record Place(String base, String action) {}

    /** Returns the page; nothing where the visitor may know of no community, and may not make one. */
    Optional<CommunityView> view(String key, Caller caller, Phrases phrases, Place place, Reply reply) {
        Optional<Community> found = communities.find(key);
        if (found.isPresent()) {
            Standpoint standpoint = Standpoint.of(caller, communities, memberships);
            return found.filter(standpoint::knows)
                    .map(known -> new Page(known, standpoint, phrases, reply).view(place));
        }
        boolean mayMake = administration.mayAdminister(key);
        return mayMake ? Optional.of(founding(key, phrases, place, reply)) : Optional.empty();
    }

    private CommunityView founding(String key, Phrases phrases, Place place, Reply reply) {
        AboutFields fields = reply.about().orElseGet(() -> AboutFields.typed(name -> "", phrases));
        return new CommunityView(
                spaces.name(key).orElse(key),
                place.base() + "/display/" + key,
                "",
                place.action(),
                "",
                List.of(),
                fields.all().stream()
                        .filter(field -> !field.kind().equals("choice"))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }

    /** One page, so that what every part needs is named once. */
    private final class Page {
        private final Community community;
        private final Phrases phrases;
        private final Reply reply;
        private final boolean isInCharge;
        private final Optional<Membership> own;

        Page(Community community, Standpoint standpoint, Phrases phrases, Reply reply) {
            this.community = community;
            this.phrases = phrases;
            this.reply = reply;
            this.isInCharge = standpoint.isInCharge(community.key());
            this.own = standpoint.membership(community.key());
        }

        CommunityView view(Place place) {
            boolean isOpenToChange = isInCharge && community.closed().isEmpty();
            return new CommunityView(
                    spaces.name(community.key()).orElse(community.key()),
                    place.base() + "/display/" + community.key(),
                    isInCharge ? DeskAddress.of(place.base(), community.key()) : "",
                    place.action(),
                    standing(),
                    steps(),
                    List.of(),
                    isOpenToChange
                            ? reply.about()
                                    .orElseGet(() -> AboutFields.of(community, phrases))
                                    .all()
                            : List.of(),
                    isInCharge ? groups() : List.of(),
                    isOpenToChange ? people() : List.of());
        }

        private String standing() {
            return own.map(is -> switch (is.standing()) {
                        case JOINED ->
                            phrases.fill("gilde.community.is.joined", CommunityWords.role(is.role(), phrases))
                                    + " "
                                    + phrases.get(is.listed() ? "gilde.care.listed" : "gilde.care.unlisted");
                        case ASKED -> phrases.get("gilde.community.is.asked");
                        case INVITED -> phrases.get("gilde.community.is.invited");
                    })
                    .orElseGet(() -> phrases.get("gilde.care.stranger"));
        }

        private List<Act> steps() {
            if (own.isEmpty()) {
                boolean isOffered = community.closed().isEmpty() && community.joining() != Joining.INVITED;
                String label = community.joining() == Joining.OPEN ? "gilde.community.join" : "gilde.community.ask";
                return isOffered ? List.of(act("join", phrases.get(label), "aui-button-primary")) : List.of();
            }
            List<Act> acts = new ArrayList<>();
            switch (own.get().standing()) {
                case JOINED -> {
                    boolean listed = own.get().listed();
                    acts.add(act(
                            listed ? "unlist" : "list",
                            phrases.get(listed ? "gilde.care.unlist" : "gilde.care.list"),
                            ""));
                    acts.add(act("leave", phrases.get("gilde.community.leave"), "aui-button-subtle"));
                }
                case ASKED -> acts.add(act("leave", phrases.get("gilde.community.unask"), ""));
                case INVITED -> {
                    acts.add(act("join", phrases.get("gilde.community.accept"), "aui-button-primary"));
                    acts.add(act("leave", phrases.get("gilde.community.decline"), "aui-button-subtle"));
                }
            }
            return acts;
        }

        private static Act act(String wish, String label, String kind) {
            return new Act(wish, label, kind, "");
        }

        private List<Group> groups() {
            List<Row> shown = Stream.concat(
                            memberships.inCharge(community.key()).stream(),
                            memberships.listed(community.key(), SHOWN).stream().filter(member -> !member.isInCharge()))
                    .map(this::row)
                    .toList();
            int unlisted = memberships.count(community.key(), Standing.JOINED) - shown.size();
            return List.of(
                    waiting(Standing.ASKED, "gilde.care.asked", "gilde.care.asked.none"),
                    waiting(Standing.INVITED, "gilde.care.invited", "gilde.care.invited.none"),
                    new Group(
                            phrases.get("gilde.care.members"),
                            phrases.get("gilde.care.members.none"),
                            unlisted == 0 ? "" : phrases.count("gilde.care.members.unlisted", unlisted),
                            shown));
        }

        private Group waiting(Standing standing, String title, String none) {
            List<Row> rows = memberships.of(community.key(), standing, SHOWN).stream()
                    .map(this::row)
                    .toList();
            int more = rows.size() < SHOWN ? 0 : memberships.count(community.key(), standing) - rows.size();
            return new Group(
                    phrases.get(title),
                    phrases.get(none),
                    more == 0 ? "" : phrases.count("gilde.care.more", more),
                    rows);
        }

        private Row row(Membership membership) {
            String name = users.fullName(membership.person()).orElseGet(() -> phrases.get("gilde.person-unknown"));
            List<Act> acts = new ArrayList<>();
            if (membership.standing() == Standing.ASKED) {
                acts.add(new Act("let-in", phrases.get("gilde.care.let-in"), "", name));
                acts.add(new Act("refuse", phrases.get("gilde.care.refuse"), "aui-button-subtle", name));
            } else if (membership.standing() == Standing.INVITED) {
                acts.add(new Act("refuse", phrases.get("gilde.care.take-back"), "aui-button-subtle", name));
            }
            return new Row(
                    users.name(membership.person()).orElse(""),
                    name,
                    phrases.fill(
                            "gilde.care.since",
                            CommunityWords.role(membership.role(), phrases),
                            phrases.day(membership.since())),
                    community.closed().isPresent() ? List.of() : acts);
        }

        private List<PersonForm> people() {
            List<PersonForm> forms = new ArrayList<>();
            forms.add(new PersonForm(
                    "invite",
                    phrases.get("gilde.care.invite"),
                    phrases.get("gilde.care.invite.do"),
                    List.of(user("invite"), roles(Role.MEMBER))));
            forms.add(new PersonForm(
                    "role",
                    phrases.get("gilde.care.role"),
                    phrases.get("gilde.care.role.do"),
                    List.of(user("role"), roles(Role.COACH))));
            if (own.filter(Membership::isCoordinator).isPresent()) {
                forms.add(new PersonForm(
                        "hand-over",
                        phrases.get("gilde.care.hand-over"),
                        phrases.get("gilde.care.hand-over.do"),
                        List.of(user("hand-over"))));
            }
            return forms;
        }

        private Field user(String wish) {
            boolean isBack = reply.wish().equals(wish);
            return new Field(
                    "user",
                    "line",
                    phrases.get("gilde.care.user"),
                    phrases.get("gilde.care.user.help"),
                    isBack ? reply.person() : "",
                    isBack ? reply.problem() : "",
                    List.of());
        }

        private Field roles(Role chosen) {
            return new Field(
                    "role",
                    "choice",
                    phrases.get("gilde.care.role.field"),
                    "",
                    chosen.name(),
                    "",
                    Arrays.stream(Role.values())
                            .map(role -> new Option(
                                    role.name().toLowerCase(Locale.ROOT),
                                    CommunityWords.role(role, phrases),
                                    role == chosen))
                            .toList());
        }
    }
}
