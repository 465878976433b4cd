package org.gilde.confluence.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

class OsgiOffersTest {
    private static final String TYPE = "a.Service";

    private final BundleContext framework = mock();
    private final OsgiOffers offers = new OsgiOffers(Optional.of(framework));

    private ServiceReference<?> offered(Object service) {
        ServiceReference<?> reference = mock();
        doReturn(reference).when(framework).getServiceReference(TYPE);
        doReturn(service).when(framework).getService(reference);
        return reference;
    }

    @Test
    void holdEachServiceOnceHoweverOftenItIsAskedFor() {
        ServiceReference<?> reference = offered("it");
        for (int time = 0; time < 3; time++) {
            assertThat(offers.find(TYPE)).contains("it");
        }
        verify(framework, times(1)).getService(reference);
        verify(framework, never()).ungetService(any());
    }

    @Test
    void giveBackWhatIsGoneAndTakeWhatCameInstead() {
        ServiceReference<?> first = offered("first");
        assertThat(offers.find(TYPE)).contains("first");
        ServiceReference<?> second = offered("second");
        assertThat(offers.find(TYPE)).contains("second");
        verify(framework).ungetService(first);
        doReturn(null).when(framework).getServiceReference(TYPE);
        assertThat(offers.find(TYPE)).isEmpty();
        assertThat(offers.find(TYPE)).isEmpty();
        verify(framework, times(1)).ungetService(second);
    }

    @Test
    void haveNothingOutsideOfOsgi() {
        assertThat(new OsgiOffers().find(TYPE)).isEmpty();
    }
}
