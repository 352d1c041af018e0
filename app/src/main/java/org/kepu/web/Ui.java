package org.kepu.web;

import gg.jte.Content;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.kepu.access.Permissions;
import org.kepu.access.Viewer;
import org.kepu.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.UriComponentsBuilder;

/** What every template may ask for: texts in the reader's language, asset addresses, who is looking, display settings. */
public final class Ui {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Frame frame;
    private final Request request;

    Ui(Frame frame, Request request) {
        this.frame = frame;
        this.request = request;
    }

    /** What is the same for every request. */
    record Frame(
            MessageSource messages,
            ResourceUrlProvider assets,
            Menus menus,
            Site site,
            Optional<Bell.Source> bell,
            List<Related> related) {}

    /** What the request brought. */
    record Request(
            Viewer viewer,
            Permissions permissions,
            Display display,
            String path,
            String query,
            Flash flash,
            Supplier<String> csrf) {}

    /** The text under this key in the reader's language; arguments fill {@code {0}}, {@code {1}}, … */
    public String t(String key, Object... arguments) {
        return frame.messages().getMessage(key, arguments, locale());
    }

    /** The text that names a constant, for example {@code t(Role.OFFICE)} under {@code role.OFFICE}. */
    public String t(Enum<?> constant) {
        String type = constant.getDeclaringClass().getSimpleName();
        return t(Character.toLowerCase(type.charAt(0)) + type.substring(1) + "." + constant.name());
    }

    /** The sentence of a refusal. */
    public String t(Refusal refusal) {
        return t(refusal.key(), refusal.arguments().toArray());
    }

    /** A day: 2022年4月6日, 6 April 2022. */
    public String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(t("format.date"), locale()));
    }

    /** The day of a moment, in China. */
    public String date(Instant moment) {
        return date(LocalDate.ofInstant(moment, CHINA));
    }

    /** Years, both included: 2021—2025年, 2021–2025; one year alone if they are the same. */
    public String years(int from, int to) {
        return from == to
                ? t("format.year", Integer.toString(from))
                : t("format.years", Integer.toString(from), Integer.toString(to));
    }

    /** A number with grouped thousands: 2,689,668. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** A quantity with grouped thousands and only the decimals it has: 2,000, 0.5. */
    public String amount(BigDecimal quantity) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(4);
        return format.format(quantity);
    }

    /** Day and time of a moment, in China. */
    public String moment(Instant moment) {
        LocalDateTime at = LocalDateTime.ofInstant(moment, CHINA);
        return date(at.toLocalDate()) + " " + at.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
    }

    /** A percentage as it was published, digits unchanged: 14.5%. */
    public String percent(BigDecimal percentage) {
        return percentage.toPlainString() + "%";
    }

    /** The address of a file under {@code /assets/} with its content hash, so that it can be cached for ever. */
    public String asset(String path) {
        String hashed = frame.assets().getForLookupPath(path);
        return hashed == null ? path : hashed;
    }

    /** The hidden field that every form with POST needs. */
    public Content csrfField() {
        return output -> {
            output.writeContent("<input type=\"hidden\" name=\"_csrf\" value=\"");
            output.writeContent(csrf());
            output.writeContent("\">");
        };
    }

    /** The token for requests made by script. */
    public String csrf() {
        return request.csrf().get();
    }

    /** Who is looking. */
    public Viewer viewer() {
        return request.viewer();
    }

    /** What waits for the viewer. */
    public Bell bell() {
        return viewer().signedIn()
                ? frame.bell().map(source -> source.of(viewer())).orElse(Bell.SILENT)
                : Bell.SILENT;
    }

    /** Whether the viewer may open the page at this path, for example {@code "/plans/" + id}. */
    public boolean mayOpen(String path) {
        return request.permissions().mayOpen(path);
    }

    /** Whether the viewer may send a form to this path. */
    public boolean mayPost(String path) {
        return request.permissions().mayPost(path);
    }

    /** What other modules know about the thing at this path and the viewer may open. */
    public List<Related.Link> related(String path) {
        return frame.related().stream()
                .flatMap(source -> source.about(path).stream())
                .filter(link -> mayOpen(link.path()))
                .toList();
    }

    /** Theme, edition, text size and language the reader chose. */
    public Display display() {
        return request.display();
    }

    /** The reader's language. */
    public Locale locale() {
        return request.display().locale();
    }

    /** Whether the reader reads Chinese. */
    public boolean chinese() {
        return !locale().equals(Locale.ENGLISH);
    }

    /** The path of the page, without the query. */
    public String path() {
        return request.path();
    }

    /** Path and query of the page: where to come back to. */
    public String address() {
        return request.query().isEmpty() ? request.path() : request.path() + "?" + request.query();
    }

    /** The address of the page with one parameter changed, for example to the next page of a list. */
    public String addressWith(String parameter, Object value) {
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        return UriComponentsBuilder.fromUriString(request.path() + query)
                .replaceQueryParam(parameter, value)
                .build()
                .toUriString();
    }

    /** Whether the page is this one or lies below it. */
    public boolean at(String path) {
        return request.path().equals(path)
                || (!"/".equals(path) && request.path().startsWith(path + "/"));
    }

    /** The entries of a menu that this viewer may open. */
    public List<Navigation.Entry> menu(Navigation.Place place) {
        return frame.menus().list(place, viewer());
    }

    /** Name of the site: the city's own, else the platform's. */
    public String siteName() {
        return frame.site().name().isEmpty() ? t("app.name") : frame.site().name();
    }

    /** The marks at the foot of the page. */
    public Site site() {
        return frame.site();
    }

    /** What the page before has to say. */
    public Flash flash() {
        return request.flash();
    }
}
