package org.gilde.bridge.drop;

import java.nio.file.NoSuchFileException;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks into the folder, and has each file read by one node that has left it alone long enough. */
final class DropRoute extends RouteBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(DropRoute.class);
    private static final String TARGET = "GildeDropTarget";

    private final DropSettings settings;
    private final DropFolder folder;
    private final FileClaims claims;
    private final DropReader reader;
    private final DropState state;
    private final DropMeters meters;
    private final Failures failures = new Failures();
    private final LastFailed failed = new LastFailed();

    DropRoute(
            DropSettings settings,
            DropFolder folder,
            FileClaims claims,
            DropReader reader,
            DropState state,
            DropMeters meters) {
        this.settings = settings;
        this.folder = folder;
        this.claims = claims;
        this.reader = reader;
        this.state = state;
        this.meters = meters;
    }

    @Override
    public void configure() {
        getContext().getRegistry().bind("drop-claims", claims);
        getContext().getRegistry().bind("drop-failures", failures);
        getContext().getRegistry().bind("drop-looking", new Looking());
        getContext().getRegistry().bind("drop-order", failed.order());
        GenericFileFilter<?> readable = this::isReadable;
        getContext().getRegistry().bind("drop-filter", readable);
        // What fails stays in the folder and is tried again at the next look.
        onException(Exception.class)
                .logExhausted(false)
                .handled(false)
                .process(exchange ->
                        failures.handleException(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)));
        // An LMS without xAPI leaves files here; what they tell becomes Statements.
        from(endpoint()).routeId("drop-read").process(this::read);
    }

    private String endpoint() {
        long settle = settings.settle().toMillis();
        return "file:" + settings.folder().toAbsolutePath()
                + "?autoCreate=false&delay=" + settings.look().toMillis() + "&initialDelay=0&maxMessagesPerPoll=1"
                + "&eagerMaxMessagesPerPoll=false&sorter=#drop-order&filter=#drop-filter"
                + "&pollStrategy=#drop-looking&exceptionHandler=#drop-failures"
                + "&readLock=idempotent-changed&idempotentRepository=#drop-claims&idempotentKey=${file:onlyname}"
                + "&readLockRemoveOnCommit=true&readLockMinLength=0&readLockCheckInterval=" + settle
                + "&readLockTimeout=" + (settle * 2 + 1000) + "&readLockLoggingLevel=DEBUG"
                + "&move=${header." + TARGET + "}";
    }

    private boolean isReadable(GenericFile<?> file) {
        String name = file.getFileNameOnly();
        return name.matches(DropFile.NAMES) && (!DropFile.isList(name) || folder.canReadLists());
    }

    private void read(Exchange exchange) throws Exception {
        String name = exchange.getMessage().getHeader(Exchange.FILE_NAME_ONLY, String.class);
        failed.add(name); // until the contrary is seen
        String target = reader.read(name, () -> exchange.getContext().isStopping());
        failed.remove(name);
        exchange.getMessage().setHeader(TARGET, target);
        state.succeeded();
    }

    /** Looks first whether anything could be done with files. */
    private final class Looking implements PollingConsumerPollStrategy {
        @Override
        public boolean begin(Consumer consumer, Endpoint endpoint) {
            return state.mayRead();
        }

        @Override
        public void commit(Consumer consumer, Endpoint endpoint, int polled) {
            state.mayRead(); // for the count of those that wait
        }

        @Override
        public boolean rollback(Consumer consumer, Endpoint endpoint, int retries, Exception cause) {
            failures.handleException(cause);
            return false;
        }
    }

    /** Notes what failed, without the names and texts in it. */
    private final class Failures implements ExceptionHandler {
        @Override
        public void handleException(Throwable exception) {
            boolean isWrapped = exception instanceof GenericFileOperationFailedException
                    || exception instanceof CamelExecutionException;
            Throwable cause = isWrapped && exception.getCause() != null ? exception.getCause() : exception;
            if (cause instanceof NoSuchFileException || cause instanceof ClaimLostException) {
                LOG.info("drop=left reason=\"the file is gone, or with another node\"");
                return;
            }
            meters.failed();
            state.failed("a file could not be read to its end ("
                    + cause.getClass().getSimpleName() + "); it is tried again");
            LOG.warn("drop=failed reason={}", cause.getClass().getName());
        }

        @Override
        public void handleException(String message, Throwable exception) {
            handleException(exception);
        }

        @Override
        public void handleException(String message, @Nullable Exchange exchange, Throwable exception) {
            handleException(exception);
        }
    }
}
