package org.gilde.confluence.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.gilde.confluence.host.FormGuard;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

@DisplayName("Administrators' REST and the secure session")
class ProvenFilterTest {
    private final WebSudoManager sudo = mock();
    private final HttpServletRequest call = mock();
    private final ContainerRequestContext request = mock();
    private final ProvenFilter filter = new ProvenFilter(new FormGuard(sudo, mock(), mock()), call);

    @Test
    void lateBrowsersAreToldToConfirmThePassword() {
        doThrow(new WebSudoSessionException()).when(sudo).willExecuteWebSudoRequest(call);
        filter.filter(request);
        ArgumentCaptor<Response> answer = ArgumentCaptor.captor();
        verify(request).abortWith(answer.capture());
        assertThat(answer.getValue().getStatus()).isEqualTo(401);
        assertThat(answer.getValue().getEntity().toString()).contains("Confirm your password first");
        verify(sudo, never()).enforceWebSudoProtection(any(), any());
    }

    @Test
    void browsersInASecureSessionGoOn() {
        filter.filter(request);
        verify(sudo).willExecuteWebSudoRequest(call);
        verify(request, never()).abortWith(any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YWRtaW46YWRtaW4=", "bearer a-token"})
    void programsThatLogInWithEachCallAreNotAsked(String credentials) {
        doThrow(new WebSudoSessionException()).when(sudo).willExecuteWebSudoRequest(call);
        when(request.getHeaderString("Authorization")).thenReturn(credentials);
        filter.filter(request);
        verify(request, never()).abortWith(any());
    }

    @Test
    void aHeaderThatTheHostDoesNotReadIsNoProof() {
        doThrow(new WebSudoSessionException()).when(sudo).willExecuteWebSudoRequest(call);
        when(request.getHeaderString("Authorization")).thenReturn("Anything at-all");
        filter.filter(request);
        verify(request).abortWith(any());
    }
}
