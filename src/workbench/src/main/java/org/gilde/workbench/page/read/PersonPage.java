package org.gilde.workbench.page.read;

import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Avatars;
import org.gilde.workbench.page.frame.Frame;
import org.gilde.workbench.page.frame.View;
import org.gilde.workbench.page.web.Answer;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.page.web.Refusal;
import org.gilde.workbench.store.Stores;
import org.gilde.workbench.user.WikiUser;

/** Who somebody is, for those who are logged in. */
final class PersonPage {
    private final Stores stores;
    private final Frame frame;

    PersonPage(Stores stores, Frame frame) {
        this.stores = stores;
        this.frame = frame;
    }

    Answer answer(Exchange exchange, String name) {
        exchange.needUser();
        WikiUser user = stores.users().byName(name).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND));
        Html content = Html.of(
                """
                <div class="person-card">{}<div><h1>{}</h1><p class="subtle">{}</p>
                <p><a href="mailto:{}">{}</a></p></div></div>""",
                Avatars.of(user.fullName()),
                user.fullName(),
                user.name(),
                user.mail(),
                user.mail());
        return Answer.page(frame.document(exchange, View.plain(user.fullName(), "person", content)));
    }
}
