package org.gilde.confluence.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.event.events.content.blogpost.BlogPostCreateEvent;
import com.atlassian.confluence.event.events.content.blogpost.BlogPostViewEvent;
import com.atlassian.confluence.event.events.content.comment.CommentCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageViewEvent;
import com.atlassian.confluence.event.events.like.LikeCreatedEvent;
import com.atlassian.confluence.event.events.like.LikeRemovedEvent;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.BlogPost;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.user.User;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.linkage.Features;
import org.gilde.confluence.participation.Act;
import org.gilde.confluence.participation.Noticing;
import org.gilde.confluence.participation.ParticipationPorts;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.transaction.Transactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Confluence's events of taking part")
class HearingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final PersonKey JAN = new PersonKey("jan");
    private static final PersonKey FATIMA = new PersonKey("fatima");

    private final CommunityPorts communities = CommunityPorts.inMemory();
    private final ParticipationPorts ports = ParticipationPorts.inMemory();
    private final UserDirectory users = mock();
    private final EventPublisher events = mock();
    private final List<Object> listeners = new ArrayList<>();
    private final CountDownLatch database = new CountDownLatch(1);
    private final Transactions transactions = new Transactions() {
        @Override
        public <T> T run(Supplier<T> work) {
            await().until(() -> database.getCount() == 0);
            return work.get();
        }
    };
    private final Noticing noticing = new Noticing(
            communities.communities(),
            new Noticing.Kept(ports.deeds(), ports.views(), ports.ownReading()),
            transactions,
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
    private final Hearing hearing = new Hearing(events, noticing, users, Features.ALL);
    private final Space intake = new Space("INTAKE");
    private final BlogPost post = written(new BlogPost(), 7, FATIMA);

    @BeforeEach
    void begin() {
        communities.communities().keep(Guild.practice("INTAKE", Joining.OPEN));
        doAnswer(call -> listeners.add(call.getArgument(0))).when(events).register(any());
        hearing.start();
    }

    @AfterEach
    void end() {
        database.countDown();
        hearing.stop();
        verify(events, times(3)).unregister(any());
    }

    @Test
    void blogPostIsWrittenLikeAPage() {
        writing().created(new PageCreateEvent(this, written(new Page(), 1, JAN)));
        writing().created(new BlogPostCreateEvent(this, written(new BlogPost(), 2, JAN)));
        assertDone(JAN, Map.of(Act.CREATED, 2));
    }

    @Test
    void eventThatIsToldTwiceCountsOnce() {
        for (int time = 0; time < 2; time++) {
            writing().created(new BlogPostCreateEvent(this, written(new BlogPost(), 2, JAN)));
            liking().liked(new LikeCreatedEvent(this, user(JAN), post));
        }
        assertDone(JAN, Map.of(Act.CREATED, 1, Act.REACTED, 1));
    }

    @Test
    void blogPostIsReadLikeAPage() {
        reading().viewed(new PageViewEvent(this, written(new Page(), 1, JAN)));
        reading().viewed(new BlogPostViewEvent(this, post));
        database.countDown();
        await().untilAsserted(() -> assertThat(ports.views().sum("INTAKE", TODAY, TODAY.plusDays(1)))
                .isEqualTo(2));
    }

    @Test
    void commentUnderABlogPostIsAReaction() {
        writing().commented(new CommentCreateEvent(this, comment(8, JAN, post)));
        assertDone(JAN, Map.of(Act.REACTED, 1));
    }

    @Test
    void likeOfAPageAPostAndACommentIsAReaction() {
        liking().liked(new LikeCreatedEvent(this, user(JAN), written(new Page(), 1, FATIMA)));
        liking().liked(new LikeCreatedEvent(this, user(JAN), post));
        liking().liked(new LikeCreatedEvent(this, user(JAN), comment(8, FATIMA, post)));
        assertDone(JAN, Map.of(Act.REACTED, 3));
    }

    @Test
    void likeThatIsTakenBackTakesTheDeedBack() {
        liking().liked(new LikeCreatedEvent(this, user(JAN), post));
        assertDone(JAN, Map.of(Act.REACTED, 1));
        liking().unliked(new LikeRemovedEvent(this, user(JAN), post));
        assertDone(JAN, Map.of());
    }

    @Test
    void likeIsNotWhatACommentMade() {
        Comment own = comment(8, JAN, post);
        writing().commented(new CommentCreateEvent(this, own));
        liking().liked(new LikeCreatedEvent(this, user(JAN), own));
        liking().unliked(new LikeRemovedEvent(this, user(JAN), own));
        liking().liked(new LikeCreatedEvent(this, user(FATIMA), own));
        liking().unliked(new LikeRemovedEvent(this, user(FATIMA), own));
        assertDone(JAN, Map.of(Act.REACTED, 1));
        assertDone(FATIMA, Map.of());
    }

    @Test
    void likingWhatOneWroteIsNoReaction() {
        liking().liked(new LikeCreatedEvent(this, user(FATIMA), post));
        liking().liked(new LikeCreatedEvent(this, user(JAN), post));
        assertDone(JAN, Map.of(Act.REACTED, 1));
        assertDone(FATIMA, Map.of());
    }

    @Test
    void whoLikesIsFoundByNameWhereConfluenceGivesNoMore() {
        User plain = mock();
        when(plain.getName()).thenReturn("jan");
        when(users.byName("jan")).thenReturn(Optional.of(JAN));
        liking().liked(new LikeCreatedEvent(this, plain, post));
        assertDone(JAN, Map.of(Act.REACTED, 1));
    }

    @Test
    void whatHasNoSpaceAndWhoIsNobodyIsPassedOver() {
        liking().liked(new LikeCreatedEvent(this, null, post));
        liking().liked(new LikeCreatedEvent(this, user(JAN), new ContentEntityObject() {}));
        liking().liked(new LikeCreatedEvent(this, user(JAN), comment(9, FATIMA, null)));
        writing().created(new BlogPostCreateEvent(this, new BlogPost()));
        liking().liked(new LikeCreatedEvent(this, user(JAN), post));
        assertDone(JAN, Map.of(Act.REACTED, 1));
    }

    @Test
    void listenerReturnsWhileTheDatabaseIsAway() {
        for (int content = 0; content < 500; content++) {
            liking().liked(new LikeCreatedEvent(this, user(JAN), written(new Page(), content, FATIMA)));
        }
        assertThat(ports.deeds().of(JAN, "INTAKE", TODAY)).isEmpty();
        assertDone(JAN, Map.of(Act.REACTED, 500));
    }

    private HeardWriting writing() {
        return heard(HeardWriting.class);
    }

    private HeardReading reading() {
        return heard(HeardReading.class);
    }

    private HeardLiking liking() {
        return heard(HeardLiking.class);
    }

    private <T> T heard(Class<T> type) {
        return listeners.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private void assertDone(PersonKey person, Map<Act, Integer> deeds) {
        database.countDown();
        await().untilAsserted(() ->
                assertThat(ports.deeds().of(person, "INTAKE", TODAY)).isEqualTo(deeds));
    }

    private <T extends AbstractPage> T written(T page, long id, PersonKey writer) {
        page.setId(id);
        page.setSpace(intake);
        page.setCreator(user(writer));
        return page;
    }

    private static Comment comment(long id, PersonKey writer, @Nullable ContentEntityObject container) {
        Comment comment = new Comment() {
            @Override
            public @Nullable ContentEntityObject getContainer() {
                return container;
            }
        };
        comment.setId(id);
        comment.setCreator(user(writer));
        return comment;
    }

    private static ConfluenceUser user(PersonKey person) {
        ConfluenceUser user = mock();
        when(user.getKey()).thenReturn(new UserKey(person.value()));
        return user;
    }
}
