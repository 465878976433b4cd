package org.gilde.bench.kill;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes up requests, good ones and bad ones, each by chance; the same seed makes up the same. */
final class Composer {
    private static final int BATCH = 50;
    private static final int ATTACHMENTS = 3;
    private static final int ATTACHMENT_BYTES = 20_000;
    private static final int REMEMBERED = 500;

    private final long seed;
    private final Random random;
    private final List<Post> answered = new ArrayList<>();

    Composer(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** Remembers what was answered with success, to send it again, void it or contradict it later. */
    void answered(Post post) {
        if (post.isRight() && !post.fresh().isEmpty()) {
            if (answered.size() == REMEMBERED) {
                answered.remove(random.nextInt(REMEMBERED));
            }
            answered.add(post);
        }
    }

    Post next() {
        int chance = random.nextInt(100);
        if (chance < 40) {
            return of(List.of(plain()));
        } else if (chance < 52) {
            return of(plain(BATCH));
        } else if (chance < 64) {
            Text one = plain();
            return of(List.of(one)).put(one.sent().id().toString());
        } else if (chance < 74) {
            return withAttachments();
        } else if (chance < 80) {
            return broken();
        }
        return answered.isEmpty() ? of(List.of(plain())) : about(chance, answered.get(random.nextInt(answered.size())));
    }

    private Post about(int chance, Post earlier) {
        Sent known = earlier.fresh().get(random.nextInt(earlier.fresh().size()));
        if (chance < 86) {
            return new Post(
                    earlier.method(),
                    earlier.query(),
                    earlier.headers(),
                    earlier.body(),
                    List.of(),
                    Optional.empty(),
                    true);
        } else if (chance < 91) {
            return contradicting(known);
        } else if (chance < 96 || earlier.target().isPresent() || known.voiding() != Sent.Fate.REFUSED) {
            return of(List.of(referring("http://adlnet.gov/expapi/verbs/commented", known)));
        }
        return of(List.of(referring("http://adlnet.gov/expapi/verbs/voided", known)))
                .voiding(known);
    }

    /** One Statement among others of which nothing may be kept, because it lacks a Verb. */
    private Post broken() {
        List<Text> all = plain(1 + random.nextInt(BATCH));
        Text bad = all.get(random.nextInt(all.size()));
        String text = ("[" + joined(all) + "]").replace(bad.text(), bad.text().replace("\"verb\":", "\"berv\":"));
        return Post.json(text, fresh(all)).wrong();
    }

    /** Others beside one whose id is taken by different content: conflict, and nothing may be kept. */
    private Post contradicting(Sent known) {
        List<Text> all = plain(3);
        Text other = plain();
        String text =
                other.text().replace(other.sent().id().toString(), known.id().toString());
        return Post.json("[" + text + "," + joined(all) + "]", fresh(all)).wrong();
    }

    private Post withAttachments() {
        List<byte[]> contents = new ArrayList<>();
        for (int i = 1 + random.nextInt(ATTACHMENTS); i > 0; i--) {
            byte[] content = new byte[1 + random.nextInt(ATTACHMENT_BYTES)];
            random.nextBytes(content);
            contents.add(content);
        }
        Text statement = statement(verb("attached"), activity(), Parts.headers(contents), Parts.names(contents));
        String boundary = "kill" + uuid();
        byte[] body = Parts.body(boundary, statement.text(), contents);
        String headers = "Content-Type: multipart/mixed; boundary=" + boundary + "\r\n";
        return new Post("POST", "", headers, body, List.of(statement.sent()), Optional.empty(), true);
    }

    private List<Text> plain(int count) {
        List<Text> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(plain());
        }
        return all;
    }

    private Text plain() {
        return statement(verb("completed"), activity(), "", List.of());
    }

    private Text referring(String verb, Sent known) {
        return statement(verb, "{\"objectType\":\"StatementRef\",\"id\":\"" + known.id() + "\"}", "", List.of());
    }

    private Text statement(String verb, String object, String more, List<String> attachments) {
        UUID id = uuid();
        String text =
                """
                {"id":"%s","actor":{"account":{"homePage":"https://lms.kill.example","name":"%d"}},"verb":{"id":"%s"},\
                "object":%s,"result":{"score":{"raw":%d.%02d0},"response":"%s"},\
                "timestamp":"2026-11-21T10:%02d:00.000Z"%s}"""
                        .formatted(
                                id,
                                random.nextInt(200),
                                verb,
                                object,
                                random.nextInt(100),
                                random.nextInt(100),
                                uuid(),
                                random.nextInt(60),
                                more);
        String digest = Digests.ofStatement(Digests.read(text.getBytes(StandardCharsets.UTF_8)));
        return new Text(text, new Sent(seed, id, digest, attachments));
    }

    private static String verb(String word) {
        return "http://adlnet.gov/expapi/verbs/" + word;
    }

    private String activity() {
        return "{\"id\":\"https://lms.kill.example/module/" + random.nextInt(100) + "\"}";
    }

    private UUID uuid() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }

    private static Post of(List<Text> all) {
        return Post.json(all.size() == 1 ? joined(all) : "[" + joined(all) + "]", fresh(all));
    }

    private static String joined(List<Text> all) {
        return all.stream().map(Text::text).collect(Collectors.joining(","));
    }

    private static List<Sent> fresh(List<Text> all) {
        return all.stream().map(Text::sent).toList();
    }

    /** A Statement as it goes out. */
    private record Text(String text, Sent sent) {}
}
