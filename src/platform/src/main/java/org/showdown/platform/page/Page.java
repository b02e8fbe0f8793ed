package org.showdown.platform.page;

import io.quarkus.arc.All;
import io.quarkus.csrf.reactive.runtime.CsrfTokenParameterProvider;
import io.quarkus.qute.RawString;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the layout knows about the page being written: {@code {inject:page.userName}} in a template. */
@Named("page")
@RequestScoped
public class Page {

    /** Attribute of the {@link SecurityIdentity} that holds the name to greet with; the user name where it is absent. */
    public static final String DISPLAY_NAME = "displayName";

    private final SecurityIdentity identity;
    private final RoutingContext request;
    private final CsrfTokenParameterProvider csrf;
    private final Assets assets;
    private final List<PageNotice> notices;
    private final String course;
    private final ZoneId zone;

    @Inject
    Page(
            SecurityIdentity identity,
            RoutingContext request,
            CsrfTokenParameterProvider csrf,
            Assets assets,
            @All List<PageNotice> notices,
            @ConfigProperty(name = "showdown.course.title", defaultValue = "Volatility Showdown") String course,
            @ConfigProperty(name = "showdown.course.zone", defaultValue = "America/New_York") ZoneId zone) {
        this.identity = identity;
        this.request = request;
        this.csrf = csrf;
        this.assets = assets;
        this.notices = notices;
        this.course = course;
        this.zone = zone;
    }

    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    public boolean isInstructor() {
        return identity.hasRole("instructor");
    }

    public String getUserName() {
        String name = identity.getAttribute(DISPLAY_NAME);
        return name != null ? name : identity.getPrincipal().getName();
    }

    public String getCourse() {
        return course;
    }

    public ZoneId getZone() {
        return zone;
    }

    /** The address of this page, without its query. */
    public String getPath() {
        return request.normalizedPath();
    }

    /** Whether this page is the given section's or lies below it. */
    public boolean within(String section) {
        String path = getPath();
        return path.equals(section) || path.startsWith(section + "/");
    }

    public List<String> getNotices() {
        return notices.stream().map(PageNotice::text).flatMap(Optional::stream).toList();
    }

    /** The token for a form, empty on a page that the CSRF filter has not seen (an error page has no forms that need one). */
    public String getCsrfToken() {
        try {
            return csrf.getToken();
        } catch (IllegalStateException notFiltered) {
            return "";
        }
    }

    /** Whether it is a page to read: its text is to stand there on a slow line, before anything else has come. */
    public boolean isReading() {
        return within("/lectures") || within("/seminar");
    }

    /** The styles, to stand in the page itself. */
    public RawString getStyles() {
        return new RawString(assets.text(Assets.STYLES));
    }

    /** The script that sets the reader's colours, to stand in the page itself. */
    public RawString getTheme() {
        return new RawString(assets.text(Assets.THEME));
    }

    /** The address of a built asset by its plain name, for example {@code showdown.css}. */
    public String asset(String name) {
        return assets.address(name);
    }
}
