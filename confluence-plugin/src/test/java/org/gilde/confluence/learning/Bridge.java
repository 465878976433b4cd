package org.gilde.confluence.learning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gilde.confluence.matching.Detaching;
import org.gilde.confluence.matching.FormerRules;
import org.gilde.confluence.matching.Identifiers;
import org.gilde.confluence.matching.MatchingCare;
import org.gilde.confluence.matching.MatchingRound;
import org.gilde.confluence.matching.RuleBook;
import org.gilde.confluence.matching.RuleMatching;
import org.gilde.confluence.matching.Undoing;
import org.gilde.confluence.matching.WaitingActors;
import org.gilde.confluence.matching.WrongPerson;
import org.gilde.confluence.people.Account;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;

/** An intake over some ports, the people it knows, and the bridge that sends to it. */
public final class Bridge implements UserDirectory, SettingsStore, BridgeReports, SignsOfLife, FormerRules {
    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    public final SomeWitness witness = new SomeWitness();
    private final Ports ports;
    private final MatchingCare care;
    private final Detaching detaching;
    private final LearningIntake.Kept kept;
    private final RuleMatching matching;
    private final Identifiers identifiers;
    private final RuleBook book;
    private final LearningIntake intake;
    private final Undoing undoing;
    private final Set<PersonKey> deactivated = new HashSet<>();
    private final Map<PersonKey, String> mails = new HashMap<>();
    private final List<String> homePages = new ArrayList<>();
    private Settings settings = Settings.NONE;
    private Optional<BridgeStatus> status = Optional.empty();
    private final MemoryVerbs verbs = new MemoryVerbs();
    private final Set<String> signsOfLife = new HashSet<>();
    public Function<PersonKey, Optional<Actor>> pseudonyms = person -> Optional.empty();

    /** Knows fatima and jan. */
    public Bridge(Ports ports) {
        this(ports, new MemorySigns());
    }

    /** Keeps there what is said of course runs. */
    public Bridge(Ports ports, RunSigns signs) {
        this(ports, signs, new OpenBarrier());
    }

    /** Keeps out what that barrier bars. */
    public Bridge(Ports ports, RunSigns signs, Barrier barrier) {
        this.ports = ports;
        this.kept = new LearningIntake.Kept(
                ports.log(), signs, ports.waiting(), ports.activities(), ports.rules(), ports.links(), verbs);
        this.book = new RuleBook(ports.changes(), this);
        this.matching = new RuleMatching(book, ports.decisions(), ports.changes(), ports.links(), this, this::account);
        this.identifiers = new Identifiers(book, ports.links(), this::account, person -> pseudonyms.apply(person));
        this.intake = new LearningIntake(
                new LearningBatchReader(),
                matching,
                kept,
                barrier,
                new LearningIntake.Heard(this, this),
                ports.transactions(),
                CLOCK);
        PuttingBack back = new PuttingBack(kept);
        this.undoing =
                new Undoing(ports.changes(), ports.links(), ports.log(), back, matching, intake, ports.transactions());
        this.care = new MatchingCare(
                ports.changes(), ports.decisions(), book, intake, undoing, witness, ports.transactions(), CLOCK);
        this.detaching = new WrongPerson(kept, back, ports.decisions(), ports.transactions(), CLOCK);
        know("fatima");
        know("jan");
    }

    public static PersonKey person(String name) {
        return new PersonKey("key-of-" + name);
    }

    public void know(String name) {
        know(name, name + "@sociaalhuis.example");
    }

    public void know(String name, String mail) {
        mails.put(person(name), mail);
    }

    /** Has somebody's account deactivated, or active again. */
    public void deactivate(String name, boolean inactive) {
        if (inactive) {
            deactivated.add(person(name));
        } else {
            deactivated.remove(person(name));
        }
    }

    private Optional<Account> account(PersonKey person) {
        return Optional.ofNullable(mails.get(person))
                .map(mail -> new Account(
                        person.value().substring("key-of-".length()),
                        Optional.of(mail),
                        !deactivated.contains(person)));
    }

    public Ports ports() {
        return ports;
    }

    public RuleBook book() {
        return book;
    }

    public MatchingCare care() {
        return care;
    }

    public Detaching detaching() {
        return detaching;
    }

    public Identifiers identifiers() {
        return identifiers;
    }

    public WaitingActors waitingActors() {
        return new WaitingActors(ports.waiting(), matching, ports.decisions());
    }

    /** Returns the key of the one Actor that is read so. */
    public String key(Actor actor) {
        return ports.links().key(actor);
    }

    public LearningIntake.Kept kept() {
        return kept;
    }

    /** Returns whether more than one user fits an Actor. */
    public boolean several(Actor actor) {
        return matching.judge(List.of(actor)).of(actor).isConflict();
    }

    /** Has an earlier version have kept that home page among its settings. */
    public void hadHomePage(String page) {
        homePages.add(page);
    }

    @Override
    public List<String> accountHomePages() {
        return homePages;
    }

    /** Returns the job of matching, which asks these to take what waits. */
    public MatchingRound round(Rematching rematching, Retaking retaking) {
        return new MatchingRound(undoing, book, rematching, retaking);
    }

    public LearningIntake intake() {
        return intake;
    }

    public List<TakenEvent> takes(String... events) {
        try {
            return intake.take(Events.batch(events));
        } catch (UnreadableBatchException e) {
            throw new AssertionError(e);
        }
    }

    public List<TakenEvent.Outcome> outcomes(String... events) {
        return takes(events).stream().map(TakenEvent::outcome).toList();
    }

    public List<LearningItem> itemsOf(String name) {
        return ports.items().of(person(name));
    }

    /** Returns the items without their ids, which tell of the order of arrival. */
    public List<String> pictureOf(String name) {
        return itemsOf(name).stream()
                .map(item -> item.activity() + " " + item.course() + " " + item.state() + " " + item.first() + " "
                        + item.last() + " " + item.attempts() + " " + item.score() + " " + item.audience())
                .sorted()
                .toList();
    }

    public void share(String name, String community) {
        for (LearningItem item : itemsOf(name)) {
            share(name, item.id(), Share.completion(new Recipient.Community(community)));
        }
    }

    public Optional<Audience> share(String name, long item, Share share) {
        return ports.transactions().run(() -> ports.shares().put(person(name), item, share));
    }

    public List<SharedItem> shared(String community, String... topics) {
        return shared(new Onlooker(person("a stranger"), Optional.of(community), Set.of(), TODAY, 0), topics);
    }

    public List<SharedItem> shared(Onlooker onlooker, String... topics) {
        return ports.items().shared(onlooker, Set.of(topics), 100);
    }

    @Override
    public List<PersonKey> byMail(String address) {
        List<PersonKey> found = new ArrayList<>();
        mails.forEach((person, mail) -> {
            if (mail.equalsIgnoreCase(address) && !deactivated.contains(person)) {
                found.add(person);
            }
        });
        return found;
    }

    @Override
    public List<PersonKey> byMailHash(String hash) {
        return hash.startsWith("fa71") && !deactivated.contains(person("fatima"))
                ? List.of(person("fatima"))
                : List.of();
    }

    @Override
    public Optional<PersonKey> byName(String name) {
        return Optional.of(person(name.toLowerCase(Locale.ROOT)))
                .filter(person -> mails.containsKey(person) && !deactivated.contains(person));
    }

    @Override
    public Optional<String> fullName(PersonKey person) {
        return Optional.empty();
    }

    @Override
    public Optional<String> name(PersonKey person) {
        return account(person).map(Account::name);
    }

    @Override
    public Settings current() {
        return settings;
    }

    @Override
    public void keep(Settings changed) {
        settings = changed;
    }

    @Override
    public void heard(BridgeReport report, Instant when, boolean withEvents) {
        Optional<Instant> before = status.flatMap(BridgeStatus::lastEvent);
        status = Optional.of(new BridgeStatus(report, when, withEvents ? Optional.of(when) : before));
    }

    @Override
    public Optional<BridgeStatus> latest() {
        return status;
    }

    @Override
    public void came(String nonce) {
        signsOfLife.add(nonce);
    }

    @Override
    public boolean hasCome(String nonce) {
        return signsOfLife.contains(nonce);
    }

    public VerbBook verbs() {
        return verbs;
    }
}
