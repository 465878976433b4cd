package org.gilde.bridge.pause;

import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/**
 * Makes of an {@link Error} in a step of a route a failure of that step, as Camel does of most. Those of the virtual
 * machine, such as a stack that is too deep, Camel lets through, up to the thread of the timer, which ends: the route would
 * stand still for ever and nobody would say so.
 */
public final class ErrorsFail implements InterceptStrategy {
    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext context, NamedNode definition, Processor target, Processor next) {
        return new DelegateAsyncProcessor(target) {
            @Override
            @SuppressWarnings("checkstyle:IllegalCatch") // whatever it is, the thread must go on
            public boolean process(Exchange exchange, AsyncCallback callback) {
                try {
                    return super.process(exchange, callback);
                } catch (Error e) {
                    exchange.setException(new CamelExecutionException("It ended in an error", exchange, e));
                    callback.done(true);
                    return true;
                }
            }
        };
    }
}
