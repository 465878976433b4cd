package org.gilde.bridge.settings;

import java.net.URI;
import java.util.Optional;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Tenant;

/** Reads which other LRS, and how it is spoken to. */
final class RemoteReader {
    private static final String NOWHERE = "http://localhost";

    private final Answers answers;

    RemoteReader(Answers answers) {
        this.answers = answers;
    }

    /** Reads the LRS of this name, whose settings begin so. */
    Remote read(String name, String prefix) {
        if (!name.matches("[a-z0-9_-]{1,40}")) {
            answers.problem(
                    prefix + ".url",
                    "has a part that is not a name. Write 1 to 40 of the characters a-z 0-9 - _ there.");
        }
        String url = prefix + ".url";
        Optional<URI> address = answers.address(url, "https://lrs.example.org/xapi");
        if (answers.text(url).isEmpty()) {
            answers.problem(url, "is missing. Write the endpoint of that LRS, without /statements.");
        }
        String remedy = "Write what that LRS gave out for this, user (or key) and password (or secret).";
        String user = answers.required(prefix + ".user", remedy);
        if (user.contains(":")) {
            answers.problem(prefix + ".user", "has a colon in it, which basic authentication can not carry.");
        }
        return new Remote(
                name,
                address.orElse(URI.create(NOWHERE)),
                user,
                new Secret(answers.required(prefix + ".password", remedy)),
                version(prefix + ".version"),
                answers.duration(prefix + ".timeout", "30s", "1s", "10m"));
    }

    private XapiVersion version(String name) {
        String text = answers.text(name).orElse(XapiVersion.V1_0_3.text());
        Optional<XapiVersion> known = XapiVersion.of(text);
        if (known.isEmpty()) {
            answers.problem(name, "is neither 1.0.3 nor 2.0.0. Write one of them.");
        }
        return known.orElse(XapiVersion.V1_0_3);
    }

    Tenant tenant(String name) {
        try {
            return answers.text(name).map(Tenant::new).orElse(Tenant.MAIN);
        } catch (IllegalArgumentException e) {
            answers.problem(name, "is not a name. Write 1 to 64 of the characters a-z 0-9 . - _, such as academy.");
            return Tenant.MAIN;
        }
    }
}
