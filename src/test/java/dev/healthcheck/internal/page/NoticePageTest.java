package dev.healthcheck.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticePageTest {
    private final NoticePage pages = new NoticePage(new PageSettings("Orders", "", "/login"));

    @Test
    void thePageHasTheReasonAndTheLinkToTheLogin() {
        assertThat(pages.write("No access", "Log in <here>.", true))
                .contains(
                        "<title>No access: Orders</title>",
                        "<h1>No access</h1>",
                        "<p>Log in &lt;here&gt;.</p>",
                        "<a class=in href=\"/login\">Log in</a>");
    }

    @Test
    void whereNoLoginHelpsThereIsNoLink() {
        assertThat(pages.write("Not found", "There is nothing.", false)).doesNotContain("/login");
        assertThat(new NoticePage(PageSettings.NONE).write("No access", "Log in.", true))
                .doesNotContain("<a ")
                .contains("<title>No access</title>");
    }
}
