package org.gilde.confluence.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.core.Modification;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import org.gilde.confluence.renewal.WikiPages.Written;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

@DisplayName("A page to renew")
class RenewedPagesTest {
    private final PageManager pages = mock();
    private final PermissionManager permissions = mock();
    private final RenewedPages renewed = new RenewedPages(pages, permissions);
    private final Page page = mock();

    @BeforeEach
    void pageIsThere() {
        when(page.getSpaceKey()).thenReturn("DEBT");
        when(page.getSpace()).thenReturn(new Space("DEBT"));
        when(page.getTitle()).thenReturn("Start");
        when(page.getUrlPath()).thenReturn("/display/DEBT/Start");
        when(page.getBodyAsString()).thenReturn("<p>a</p>");
        when(pages.getPage(7)).thenReturn(page);
        when(permissions.hasPermission(any(), eq(Permission.EDIT), eq(page))).thenReturn(true);
    }

    @Test
    void isFoundWhereItIsAndMayBeChanged() {
        assertThat(renewed.find("DEBT", 7)).contains(new Written("Start", "/display/DEBT/Start", "<p>a</p>"));
        assertThat(renewed.find("OTHER", 7)).isEmpty();
        assertThat(renewed.find("DEBT", 8)).isEmpty();
        when(page.isDeleted()).thenReturn(true);
        assertThat(renewed.find("DEBT", 7)).isEmpty();
        when(page.isDeleted()).thenReturn(false);
        when(permissions.hasPermission(any(), eq(Permission.EDIT), eq(page))).thenReturn(false);
        assertThat(renewed.find("DEBT", 7)).isEmpty();
    }

    @Test
    void getsANewVersionOfWhatItIsThenWithAComment() {
        renewed.change(7, body -> body + "<p>b</p>", "why");
        ArgumentCaptor<Modification<Page>> change = ArgumentCaptor.captor();
        verify(pages).saveNewVersion(eq(page), change.capture(), eq(DefaultSaveContext.DEFAULT));
        when(page.getBodyAsString()).thenReturn("<p>later</p>");
        change.getValue().modify(page);
        verify(page).setBodyAsString("<p>later</p><p>b</p>");
        verify(page).setVersionComment("why");
        assertThatIllegalStateException().isThrownBy(() -> renewed.change(8, body -> body, ""));
    }
}
