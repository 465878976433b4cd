package org.gilde.confluence.blueprint;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.founding.Founding;
import org.gilde.confluence.founding.SpaceKeys;
import org.gilde.confluence.host.blueprint.NewSpaces;
import org.gilde.confluence.host.blueprint.Wizard;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.start.StartForm;
import org.gilde.confluence.text.Phrases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What somebody answered in the wizard of the space blueprint, handed over to founding: noted while the host makes the
 * Space, and made whole once it has.
 */
public final class Dialog implements Wizard {
    /** Field that says that the answers are those of our wizard. */
    static final String OURS = "gildeCommunity";

    private static final Logger LOG = LoggerFactory.getLogger(Dialog.class);

    private final Founding founding;
    private final StartForm form;
    private final SpaceMaking making;
    private final NewSpaces fresh;
    private final CurrentPerson current;
    private final Supplier<Phrases> reader;

    /** Hands over to these. */
    public Dialog(
            Founding founding,
            StartForm form,
            SpaceMaking making,
            NewSpaces fresh,
            CurrentPerson current,
            Supplier<Phrases> reader) {
        this.founding = founding;
        this.form = form;
        this.making = making;
        this.fresh = fresh;
        this.current = current;
        this.reader = reader;
    }

    /**
     * {@inheritDoc} Notes it. Nothing where they may not, or where the Space is older than this: then somebody else than
     * the host's dialog calls.
     */
    @Override
    public void making(Map<String, ?> answers) {
        String key = text(answers, "spaceKey");
        current.key()
                .filter(making::mayCreate)
                .filter(person -> fresh.isFresh(key, person))
                .flatMap(person -> read(key, person, answers))
                .ifPresent(founding::expect);
    }

    /** {@inheritDoc} Makes a community of it. */
    @Override
    public void made(String key, PersonKey creator, Map<String, ?> answers) {
        read(key, creator, answers).ifPresent(founding::adopt);
    }

    private Optional<Founding.Request> read(String key, PersonKey person, Map<String, ?> answers) {
        if (text(answers, OURS).isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        if (!SpaceKeys.isKey(key)) {
            LOG.warn("The Space {} becomes no community: its key is not two to thirty capitals and digits", key);
            return Optional.empty();
        }
        return Optional.of(form.fit(key, field -> text(answers, name(field)), person, reader.get()));
    }

    /** What the app's own page calls by one name, the wizard calls by another, out of the way of the host's fields. */
    private static String name(String field) {
        return switch (field) {
            case "domain" -> "gildeDomain";
            case "topics" -> "gildeTopics";
            case "joining" -> "gildeJoining";
            case "language" -> "gildeLanguage";
            default -> field;
        };
    }

    private static String text(Map<String, ?> answers, String name) {
        return answers.get(name) instanceof String text ? text.strip() : "";
    }
}
