package org.gilde.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.event.events.content.blogpost.BlogPostEvent;
import com.atlassian.confluence.event.events.content.comment.CommentCreateEvent;
import com.atlassian.confluence.event.events.like.AbstractLikeEvent;
import com.atlassian.confluence.pages.BlogPost;
import com.atlassian.event.api.EventListener;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gilde.workbench.content.Addresses;
import org.gilde.workbench.content.WikiComment;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.permission.Holder;
import org.gilde.workbench.permission.Restrictions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("Blog posts and likes")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlogTest {
    private static final String BLOG = "/pages/viewrecentblogposts.action?key=INTAKE";

    private WikiSite site;

    @BeforeAll
    void start() {
        site = WikiSite.start();
    }

    @AfterAll
    void stop() {
        site.close();
    }

    /** Hears what the wiki tells apps. */
    public static final class Hearing {
        private final List<String> heard = new CopyOnWriteArrayList<>();

        @EventListener
        public void onPost(BlogPostEvent event) {
            heard.add(
                    event.getClass().getSimpleName() + " " + event.getBlogPost().getTitle());
        }

        @EventListener
        public void onComment(CommentCreateEvent event) {
            heard.add("comment, under a post: " + (event.getComment().getContainer() instanceof BlogPost));
        }

        @EventListener
        public void onLike(AbstractLikeEvent event) {
            heard.add(event.getClass().getSimpleName() + " of "
                    + event.getOriginatingUser().getName() + " on "
                    + event.getContent().getId());
        }
    }

    private List<String> heardWhile(Runnable acts) {
        Hearing hearing = new Hearing();
        site.platform().events().register(hearing);
        acts.run();
        site.platform().events().unregister(hearing);
        return hearing.heard;
    }

    @Test
    void postIsWrittenReadAndChangedAndAppsAreTold() {
        Visitor jan = site.visitor("jan");
        assertThat(jan.get("/pages/createblogpost.action?spaceKey=INTAKE").body())
                .contains("Write a blog post", "/pages/docreateblogpost.action");
        List<String> heard = heardWhile(() -> {
            HttpResponse<String> made = jan.post(
                    "/pages/docreateblogpost.action",
                    Map.of("spaceKey", "INTAKE", "title", "What I tried", "body", "<p>one</p>", "action", "save"));
            String address = made.headers().firstValue("Location").orElseThrow();
            assertThat(address).matches("/display/INTAKE/\\d{4}/\\d\\d/\\d\\d/What\\+I\\+tried");
            assertThat(jan.get(address).body()).contains("<p>one</p>", "What I tried", BLOG);
            jan.post(
                    "/pages/doeditpage.action",
                    Map.of(
                            "pageId",
                            post("What I tried").id(),
                            "basedOn",
                            1,
                            "title",
                            "What I tried",
                            "body",
                            "<p>two</p>",
                            "action",
                            "save"));
            jan.post(
                    "/comments/add.action",
                    Map.of("pageId", post("What I tried").id(), "text", "A thought more"));
        });
        assertThat(heard)
                .containsExactly(
                        "BlogPostCreateEvent What I tried",
                        "BlogPostViewEvent What I tried",
                        "BlogPostUpdateEvent What I tried",
                        "comment, under a post: true");
        assertThat(jan.get(BLOG).body()).contains("What I tried", "Jan Peeters", "Write a blog post");
        assertThat(jan.get("/pages/editpage.action?pageId="
                                + post("What I tried").id())
                        .body())
                .contains("Edit blog post");
    }

    @Test
    void postIsForThoseWhoMaySeeIt() {
        WikiPage open = made("For all");
        WikiPage hidden = made("For the team");
        site.stores()
                .restrictions()
                .restrict(hidden.id(), Restrictions.Kind.VIEW, List.of(Holder.group("intake-team")));
        Visitor karim = site.visitor("karim");
        assertThat(karim.get(Addresses.page(open)).statusCode()).isEqualTo(200);
        assertThat(karim.get(Addresses.page(hidden)).statusCode()).isEqualTo(404);
        assertThat(karim.get(BLOG).body()).contains("For all").doesNotContain("For the team", "Write a blog post");
        assertThat(karim.get("/").body()).doesNotContain("For the team");
        assertThat(site.visitor("jan").get(BLOG).body()).contains("For the team");
        assertThat(karim.post(
                                "/pages/docreateblogpost.action",
                                Map.of("spaceKey", "INTAKE", "title", "Mine", "body", "<p>x</p>", "action", "save"))
                        .body())
                .contains("You may not do this here", "/pages/docreateblogpost.action");
        assertThat(site.visitor("").get(BLOG).statusCode()).isEqualTo(404);
        assertThat(karim.get("/display/INTAKE/2026/02/30/For+all").statusCode()).isEqualTo(404);
    }

    @Test
    void likesAreGivenAndTakenBackAndToldOnce() {
        WikiPage post = made("Liked");
        WikiComment comment =
                site.stores().comments().add(post.id(), java.util.Optional.empty(), "<p>yes</p>", post.creator());
        Visitor jan = site.visitor("jan");
        assertThat(jan.get(Addresses.page(post)).body()).contains("/likes/add.action");
        List<String> heard = heardWhile(() -> {
            for (long content : List.of(post.id(), comment.id())) {
                jan.post("/likes/add.action", Map.of("contentId", content));
                jan.post("/likes/add.action", Map.of("contentId", content));
                jan.post("/likes/remove.action", Map.of("contentId", content));
                jan.post("/likes/remove.action", Map.of("contentId", content));
            }
        });
        assertThat(heard)
                .containsExactly(
                        "LikeCreatedEvent of jan on " + post.id(),
                        "LikeRemovedEvent of jan on " + post.id(),
                        "LikeCreatedEvent of jan on " + comment.id(),
                        "LikeRemovedEvent of jan on " + comment.id());
    }

    @Test
    void nobodyLikesWhatTheyMayNotSee() {
        WikiPage hidden = made("Not for all");
        site.stores()
                .restrictions()
                .restrict(hidden.id(), Restrictions.Kind.VIEW, List.of(Holder.group("intake-team")));
        assertThat(heardWhile(() -> assertThat(site.visitor("karim")
                                .post("/likes/add.action", Map.of("contentId", hidden.id()))
                                .statusCode())
                        .isEqualTo(404)))
                .isEmpty();
        assertThat(site.stores().likes().of(hidden.id())).isEmpty();
    }

    private WikiPage made(String title) {
        WikiSpace intake = site.stores().spaces().find("INTAKE").orElseThrow();
        return site.stores().editor().post(intake, title, "<p>text</p>", "somebody");
    }

    private WikiPage post(String title) {
        WikiSpace intake = site.stores().spaces().find("INTAKE").orElseThrow();
        return site
                .stores()
                .pages()
                .posts(
                        site.stores()
                                .groups()
                                .viewer(site.stores().users().byName("jan").orElseThrow()),
                        intake.id())
                .stream()
                .filter(found -> found.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
