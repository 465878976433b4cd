package org.gilde.confluence.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.api.model.Expansion;
import com.atlassian.confluence.api.service.search.CQLSearchService;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.scheduler.JobRunner;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.closing.MovingPages;
import org.gilde.confluence.community.CommunityPages;
import org.gilde.confluence.community.Rights;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.life.Off;
import org.gilde.confluence.life.OffException;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Features;
import org.gilde.confluence.linkage.Lacking;
import org.gilde.confluence.linkage.Services;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.renewal.WikiPages;
import org.gilde.confluence.tending.Post;
import org.gilde.confluence.upkeep.AppJob;
import org.gilde.confluence.upkeep.JobLog;
import org.gilde.confluence.upkeep.JobLog.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A feature that this Confluence can not carry")
@SuppressWarnings("NullAway") // what is off never asks for what it is not given
class SwitchTest {
    private static final PersonKey ADA = new PersonKey("ada");

    private final SpaceManager spaces = mock();
    private final PageManager pages = mock();

    @Test
    void letsNobodyBeginACommunityAndRefusesWhatWasBegun() {
        SpaceMaking making = off(Feature.MAKING).spaceMaking();
        assertThat(making.mayCreate(ADA)).isFalse();
        when(spaces.getSpace("HERE")).thenReturn(mock());
        assertThat(making.exists("HERE")).isTrue();
        assertThat(making.exists("THERE")).isFalse();
        refuses(() -> making.create("KEY", "Name", ADA));
        refuses(() -> making.page("KEY", Optional.empty(), "Title", "", Set.of(), ADA));
        refuses(() -> making.keepForThoseInCharge("KEY", 1));
        refuses(() -> making.archive("KEY"));
        refuses(() -> making.delete("KEY"));
    }

    @Test
    void movesAndChangesNoPage() {
        MovingPages moving = off(Feature.MAKING).movingPages();
        WikiPages renewed = off(Feature.MAKING).renewedPages();
        refuses(() -> moving.move(new MovingPages.Move(1, Optional.empty(), false, ""), "A", "B", ADA));
        refuses(() -> renewed.change(1, body -> body, ""));
        verifyNoInteractions(pages);
    }

    @Test
    void leavesPermissionsAndLettersWaiting() {
        Rights rights = off(Feature.RIGHTS).rights();
        refuses(() -> rights.place("KEY", Map.of()));
        Post post = off(Feature.LETTERS).post(null, mock());
        assertThat(post.isThere()).isFalse();
        assertThat(post.send(null)).isFalse();
    }

    @Test
    void findsNothing() {
        Switch off = off(Feature.SEARCH);
        assertThat(off.communityPages().on("KEY", Set.of("topic"), 5)).isEmpty();
        assertThat(off.questions().on("KEY", Set.of("topic"), 5)).isEmpty();
        assertThat(off.tendedPages().oldestOpenQuestion("KEY")).isEmpty();
        verifyNoInteractions(pages);
    }

    @Test
    void findsNobodyByMailAndReadsNoGroup() {
        assertThat(off(Feature.PEOPLE).mails().people("ada@example.org")).isEmpty();
        assertThat(off(Feature.PEOPLE).mails().addresses()).isEmpty();
        refuses(() -> off(Feature.GROUPS).groups().names("staff"));
        refuses(() -> off(Feature.FORMS).guard().field());
        refuses(() -> off(Feature.SHARING).places().page(1));
        refuses(() -> off(Feature.MAKING).signpost(null).lead(null, "THERE", ADA));
    }

    @Test
    void comesWithTheServiceThatItNeedsAndGoesWithIt() {
        List<Object> offered = new ArrayList<>();
        Services services = new Services(type -> offered.stream()
                .filter(each -> type.equals(CQLSearchService.class.getName()) == each instanceof CQLSearchService)
                .findFirst());
        Features features = feature -> offered.isEmpty() ? Optional.of(Off.UNOFFERED) : Optional.empty();
        CommunityPages found = new Switch(features, services, spaces, mock(), mock()).communityPages();
        assertThat(found.on("KEY", Set.of("topic"), 5)).isEmpty();
        CQLSearchService search = mock();
        offered.add(search);
        assertThatThrownBy(() -> found.on("KEY", Set.of("topic"), 5)).isInstanceOf(NullPointerException.class);
        verify(search).searchContent(any(), any(), any(Expansion[].class));
        offered.clear();
        assertThat(found.on("KEY", Set.of("topic"), 5)).isEmpty();
    }

    @Test
    void isNotHeardOf() {
        EventPublisher events = mock();
        HearingContributing hearing = new HearingContributing(events, null, Lacking.features(Feature.SHARING));
        hearing.start();
        hearing.stop();
        verifyNoInteractions(events);
    }

    @Test
    void itsJobsDoNotRunAndSayWhy() {
        JobRunner work = mock();
        JobLog log = mock();
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        for (AppJob job : List.of(AppJob.FOUNDING, AppJob.CLOSING, AppJob.MERGING, AppJob.COHORTS)) {
            new NotedJob(job.name(), work, log, clock, Lacking.features(Feature.MAKING)).runJob(mock());
            verify(log).ran(job, new Run(Instant.EPOCH, Optional.empty(), false, "off: making"));
        }
        verifyNoInteractions(work);
    }

    @Test
    void itsJobsNoteNothingWhileTheDataAreOff() {
        JobRunner work = mock();
        JobLog log = mock();
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        new NotedJob("LETTERS", work, log, clock, feature -> Optional.of(Off.REMOVED)).runJob(mock());
        verifyNoInteractions(work, log);
    }

    private Switch off(Feature feature) {
        return new Switch(Lacking.features(feature), Lacking.offering(spaces, pages), spaces, mock(), mock());
    }

    private static void refuses(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(OffException.class);
    }
}
