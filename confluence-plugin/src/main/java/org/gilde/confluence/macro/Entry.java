package org.gilde.confluence.macro;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.macro.CommunityHeader.Door;
import org.gilde.confluence.macro.CommunityHeader.Step;
import org.gilde.confluence.text.Phrases;

/** What a reader is to a community, and the ways in and out. */
final class Entry {
    private final Community community;
    private final Optional<Membership> own;
    private final boolean isOnlyCoordinator;
    private final Viewing viewing;
    private final Phrases phrases;

    /** The reader's own membership is nothing for a stranger. */
    Entry(Community community, Optional<Membership> own, boolean isOnlyCoordinator, Viewing viewing) {
        this.community = community;
        this.own = own;
        this.isOnlyCoordinator = isOnlyCoordinator && community.closed().isEmpty();
        this.viewing = viewing;
        this.phrases = viewing.phrases();
    }

    /** Returns the address of the community's own page, with its settings. */
    static String page(String base, String community) {
        return base + "/plugins/servlet/gilde/communities/" + encode(community) + "/settings";
    }

    private static String encode(String community) {
        return URLEncoder.encode(community, StandardCharsets.UTF_8);
    }

    String standing() {
        if (!viewing.screen()) {
            return "";
        }
        if (viewing.person().isEmpty()) {
            return phrases.get("gilde.community.anonymous");
        }
        if (own.isPresent()) {
            return isOnlyCoordinator ? phrases.get("gilde.community.is.only") : is(own.get());
        }
        return phrases.get(
                switch (community.joining()) {
                    case OPEN -> "gilde.community.offer.open";
                    case ON_REQUEST -> "gilde.community.offer.request";
                    case INVITED -> "gilde.community.offer.invited";
                });
    }

    private String is(Membership membership) {
        return switch (membership.standing()) {
            case JOINED -> phrases.fill("gilde.community.is.joined", CommunityWords.role(membership.role(), phrases));
            case ASKED -> phrases.get("gilde.community.is.asked");
            case INVITED -> phrases.get("gilde.community.is.invited");
        };
    }

    List<Step> steps() {
        if (viewing.person().isEmpty() || isOnlyCoordinator) {
            return List.of();
        }
        if (own.isPresent()) {
            Step out = out(own.get().standing());
            boolean mayAccept = own.get().standing() == Standing.INVITED
                    && community.closed().isEmpty();
            return mayAccept ? List.of(in("gilde.community.accept"), out) : List.of(out);
        }
        if (community.closed().isPresent() || community.joining() == Joining.INVITED) {
            return List.of();
        }
        return List.of(in(community.joining() == Joining.OPEN ? "gilde.community.join" : "gilde.community.ask"));
    }

    private Step in(String key) {
        return step(phrases.get(key), "PUT", "aui-button-primary");
    }

    private Step out(Standing standing) {
        String label = phrases.get(
                switch (standing) {
                    case JOINED -> "gilde.community.leave";
                    case ASKED -> "gilde.community.unask";
                    case INVITED -> "gilde.community.decline";
                });
        return step(label, "DELETE", "aui-button-subtle");
    }

    private Step step(String label, String method, String kind) {
        String url = viewing.base() + "/rest/gilde/1.0/communities/" + encode(community.key()) + "/membership";
        return new Step(
                label, method, kind, url, page(viewing.base(), community.key()), phrases.get("gilde.community.failed"));
    }

    List<Door> doors(boolean isInCharge) {
        boolean isMember = own.filter(Membership::isMember).isPresent();
        if (!isInCharge && !isMember) {
            return List.of();
        }
        Door own = new Door(
                phrases.get(isInCharge ? "gilde.community.settings" : "gilde.community.mine"),
                page(viewing.base(), community.key()));
        return isInCharge
                ? List.of(
                        new Door(phrases.get("gilde.desk.title"), DeskAddress.of(viewing.base(), community.key())), own)
                : List.of(own);
    }
}
