package org.gilde.workbench.page.read;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Avatars;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.user.Users;
import org.gilde.workbench.user.WikiUser;

/** The names of those who wrote something; people who left are called so. */
public record People(Map<String, WikiUser> byKey) {

    /** Looks up all of them at once. */
    public static People of(Users users, Collection<String> keys) {
        return new People(users.byKeys(keys));
    }

    /** Returns a person's name. */
    public String name(Exchange exchange, String key) {
        return Optional.ofNullable(byKey.get(key)).map(WikiUser::fullName).orElseGet(() -> exchange.say("person.left"));
    }

    /** Returns a person's name as a link to them. */
    public Html link(Exchange exchange, String key) {
        return Optional.ofNullable(byKey.get(key))
                .map(user -> Html.of("<a class=\"person\" href=\"/display/~{}\">{}</a>", user.name(), user.fullName()))
                .orElseGet(() -> Html.text(exchange.say("person.left")));
    }

    /** Returns a person's mark. */
    public Html avatar(Exchange exchange, String key) {
        return Avatars.of(name(exchange, key));
    }
}
