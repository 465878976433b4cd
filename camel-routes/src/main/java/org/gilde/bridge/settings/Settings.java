package org.gilde.bridge.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.OidcProvider;
import org.gilde.xapi.statement.StatementReader;

/**
 * Everything an operator can choose, checked. The sample {@code gilde-bridge.properties} says what each means.
 *
 * @param limits how much requests may bring
 * @param xapi how the LRS speaks
 * @param database empty for the embedded PostgreSQL
 * @param lms who may send and read Statements, beside those in the database
 * @param confluence empty where nothing is to be delivered
 * @param drop where files are taken from
 * @param kafka that events go through; empty where turns ask the app themselves
 * @param forgiving how long is remembered what credentials are forgiven
 * @param operator empty where the operator's REST is off
 * @param oidc whose tokens are taken; empty for nobody's
 * @param pulls whose Statements are read
 * @param forwards whom Statements are sent to
 * @param traces who gets traces; empty where there are none
 */
public record Settings(
        Http http,
        Limits limits,
        Xapi xapi,
        Path dataDirectory,
        Optional<Database> database,
        List<Lms> lms,
        Optional<Confluence> confluence,
        Delivery delivery,
        Drop drop,
        Optional<Kafka> kafka,
        Forgiving forgiving,
        Optional<Login> operator,
        Optional<OidcProvider> oidc,
        List<Pull> pulls,
        List<Forward> forwards,
        Optional<Collector> traces) {
    private static final Set<String> ON_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Where the service listens.
     *
     * @param maxBodySize of one request, in bytes
     */
    public record Http(String host, int port, int maxBodySize) {}

    /**
     * How much requests may bring.
     *
     * @param bounds of the Statements of one
     * @param parts of a multipart body: the Statements and their attachments
     * @param bodies of all requests that are in memory at one moment, in bytes
     * @param bodyTime how long a body may take to come
     */
    public record Limits(StatementReader.Bounds bounds, int parts, int bodies, Duration bodyTime) {}

    /**
     * How the LRS speaks.
     *
     * @param usualVersion that answers name when a request names none
     * @param origins whose pages may call the LRS from a browser; {@code *} for all
     * @param homePage the address under which LMSs reach the LRS, without a slash at its end; it is the home page of
     *     the accounts that vouch for Statements
     */
    public record Xapi(XapiVersion usualVersion, Set<String> origins, String homePage) {}

    /**
     * How long is remembered what credentials are forgiven.
     *
     * @param keepQuarantined how long a refused Statement waits for an operator since it came last
     * @param knowResent how long a Statement without an id is known when it comes again
     */
    public record Forgiving(Duration keepQuarantined, Duration knowResent) {}

    /**
     * Where files with Statements are taken from.
     *
     * @param folder empty where none is watched
     * @param credential key of the one by whose rules they are taken; empty for one of their own
     * @param mapping what the columns of lists mean; empty for the file in the folder
     * @param settle how long a file must stay as it is before it is read
     * @param lease how long a file stays with a node that gives no sign of life
     */
    public record Drop(
            Optional<Path> folder,
            Optional<String> credential,
            Optional<Path> mapping,
            Duration settle,
            Duration lease) {}

    /** An external PostgreSQL. */
    public record Database(String url, String user, Secret password) {}

    /** The wiki that the app is installed in. */
    public record Confluence(URI url, Secret token, Duration timeout) {
        /** Says whether the token goes over a network as it is. */
        public boolean isUnprotected() {
            return !"https".equals(url.getScheme()) && !ON_THIS_MACHINE.contains(url.getHost());
        }
    }

    /**
     * How events are delivered.
     *
     * @param verbs empty for the list of the product
     * @param extensions keys of the extensions that leave the store
     * @param keepDeadLetters how long a dead letter waits for an operator
     */
    public record Delivery(
            Set<String> verbs,
            Set<String> extensions,
            int batchSize,
            Duration signOfLife,
            Duration longestPause,
            Duration keepDeadLetters) {}
}
