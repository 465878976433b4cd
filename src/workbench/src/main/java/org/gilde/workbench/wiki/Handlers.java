package org.gilde.workbench.wiki;

import org.gilde.workbench.app.Platform;
import org.gilde.workbench.page.account.Confirmation;
import org.gilde.workbench.page.account.Entrance;
import org.gilde.workbench.page.account.Profile;
import org.gilde.workbench.page.admin.AdminFrame;
import org.gilde.workbench.page.admin.AppsPage;
import org.gilde.workbench.page.admin.GroupsPage;
import org.gilde.workbench.page.admin.JobsPage;
import org.gilde.workbench.page.admin.MailsPage;
import org.gilde.workbench.page.admin.SpacePage;
import org.gilde.workbench.page.admin.UsersPage;
import org.gilde.workbench.page.frame.Frame;
import org.gilde.workbench.page.read.Blog;
import org.gilde.workbench.page.read.Bodies;
import org.gilde.workbench.page.read.Dashboard;
import org.gilde.workbench.page.read.Finding;
import org.gilde.workbench.page.read.History;
import org.gilde.workbench.page.read.ViewPage;
import org.gilde.workbench.page.web.Gate;
import org.gilde.workbench.page.web.Router;
import org.gilde.workbench.page.write.EditPage;
import org.gilde.workbench.page.write.Placing;
import org.gilde.workbench.page.write.Restricting;
import org.gilde.workbench.page.write.SpaceDialog;
import org.gilde.workbench.page.write.Talk;
import org.gilde.workbench.service.BlueprintSpaces;
import org.gilde.workbench.service.ContentEvents;
import org.gilde.workbench.service.Entities;
import org.gilde.workbench.store.Stores;

/** Which address is answered by whom. */
final class Handlers {
    private final Platform platform;
    private final Stores stores;
    private final Gate gate;
    private final Frame frame;
    private final AdminFrame admin;
    private final Bodies bodies;
    private final Entities entities;
    private final ContentEvents events;
    private final Confirmation confirmation;

    Handlers(Platform platform, Stores stores, Frame frame, AdminFrame admin, Bodies bodies, Entities entities) {
        this.platform = platform;
        this.stores = stores;
        this.gate = new Gate(stores);
        this.frame = frame;
        this.admin = admin;
        this.bodies = bodies;
        this.entities = entities;
        this.events = new ContentEvents(entities, platform.events());
        this.confirmation = new Confirmation(stores.users(), platform.secureSessions(), frame);
    }

    Router router() {
        Router router = new Router("/admin", confirmation::guarding);
        reading(router);
        writing(router);
        talking(router);
        accounts(router);
        spaces(router);
        administration(router);
        return router;
    }

    private void reading(Router router) {
        Dashboard dashboard = new Dashboard(stores, frame);
        ViewPage view = new ViewPage(stores, gate, frame, bodies, events);
        Blog blog = new Blog(stores, gate, frame);
        History history = new History(stores, gate, frame, bodies);
        Finding finding = new Finding(stores, frame);
        router.get("/", dashboard::start)
                .get("/dashboard.action", dashboard::start)
                .get("/spacedirectory/view.action", dashboard::spaces)
                .getBeneath("/display", view::byName)
                .get("/pages/viewpage.action", view::byId)
                .get("/pages/viewrecentblogposts.action", blog::show)
                .get("/pages/viewpreviousversions.action", history::list)
                .get("/pages/viewversion.action", history::version)
                .get("/dosearchsite.action", finding::search)
                .get("/labels/viewlabel.action", finding::label);
    }

    private void writing(Router router) {
        EditPage edit = new EditPage(stores, gate, frame, bodies, platform.macros(), platform.xsrfTokens(), events);
        Placing placing = new Placing(stores, gate, frame);
        Restricting restricting = new Restricting(stores, gate, frame);
        router.get("/pages/editpage.action", edit::edit)
                .get("/pages/createpage.action", edit::create)
                .get("/pages/createblogpost.action", edit::createPost)
                .postUnchecked("/pages/doeditpage.action", edit::saveEdit)
                .postUnchecked("/pages/docreatepage.action", edit::saveNew)
                .postUnchecked("/pages/docreateblogpost.action", edit::saveNewPost)
                .get("/pages/movepage.action", placing::askMove)
                .post("/pages/domovepage.action", placing::move)
                .get("/pages/removepage.action", placing::askRemove)
                .post("/pages/doremovepage.action", placing::remove)
                .get("/pages/restrictions.action", restricting::ask)
                .post("/pages/dorestrictions.action", restricting::restrict);
    }

    private void talking(Router router) {
        Talk talk = new Talk(stores, gate, events);
        router.post("/comments/add.action", talk::comment)
                .post("/comments/remove.action", talk::removeComment)
                .post("/labels/add.action", talk::label)
                .post("/labels/remove.action", talk::removeLabel)
                .post("/likes/add.action", talk::like)
                .post("/likes/remove.action", talk::unlike);
    }

    private void accounts(Router router) {
        Entrance entrance = new Entrance(stores.users(), platform.sessions(), platform.xsrfTokens(), frame);
        Profile profile = new Profile(stores, frame);
        router.get("/login.action", entrance::ask)
                .postUnchecked("/login.action", entrance::logIn)
                .post("/logout.action", entrance::logOut)
                .get("/authenticate.action", confirmation::ask)
                .post("/doauthenticate.action", confirmation::confirm)
                .post("/dropauthentication.action", confirmation::drop)
                .post("/language.action", profile::language)
                .get("/users/viewmyprofile.action", profile::show)
                .post("/users/dosavemyprofile.action", profile::save)
                .post("/users/dochangepassword.action", profile::password)
                .post("/users/createtoken.action", profile::createToken)
                .post("/users/revoketoken.action", profile::revokeToken);
    }

    private void spaces(Router router) {
        SpacePage space = new SpacePage(stores, gate, frame);
        SpaceDialog dialog = new SpaceDialog(
                platform.spaceBlueprints(), new BlueprintSpaces(stores, entities, platform.events()), frame);
        router.get("/spaces/createdialog.action", dialog::ask)
                .post("/spaces/createdialog.action", dialog::create)
                .get("/spaces/createspace.action", space::askCreate)
                .post("/spaces/docreatespace.action", space::create)
                .get("/spaces/editspace.action", space::edit)
                .post("/spaces/dodescribespace.action", space::describe)
                .post("/spaces/dopermitspace.action", space::permit);
    }

    private void administration(Router router) {
        AppsPage apps = new AppsPage(platform.apps(), platform.uploads(), admin);
        UsersPage users = new UsersPage(stores, admin, platform.events());
        GroupsPage groups = new GroupsPage(stores, admin);
        JobsPage jobs = new JobsPage(platform.jobs(), admin);
        MailsPage mails = new MailsPage(stores.mails(), admin);
        router.get("/admin", apps::show)
                .get("/admin/viewjobs.action", jobs::show)
                .get("/admin/viewmails.action", mails::show)
                .post("/admin/runjob.action", jobs::run)
                .get("/admin/viewapps.action", apps::show)
                .post("/admin/uploadapp.action", apps::upload)
                .post("/admin/changeapp.action", apps::change)
                .get("/admin/viewusers.action", users::show)
                .post("/admin/createuser.action", users::create)
                .post("/admin/deleteuser.action", users::delete)
                .get("/admin/viewgroups.action", groups::show)
                .post("/admin/creategroup.action", groups::create)
                .post("/admin/deletegroup.action", groups::delete)
                .post("/admin/addmember.action", groups::add)
                .post("/admin/removemember.action", groups::remove);
    }
}
