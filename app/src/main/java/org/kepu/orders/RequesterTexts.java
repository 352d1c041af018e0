package org.kepu.orders;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.notices.Channel;
import org.kepu.notices.Correspondent;
import org.kepu.notices.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells requesters by text message what they would miss without looking: who comes and when, that nobody comes, and that an answer is
 * asked for. In a text stands no name of a person and no secret link: number and mobile lead to the order.
 */
@Component
class RequesterTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);

    private final OrderQueries queries;
    private final Visiting visiting;
    private final Outbox outbox;
    private final MessageSource texts;
    private final String address;

    RequesterTexts(
            OrderQueries queries,
            Visiting visiting,
            Outbox outbox,
            MessageSource texts,
            @Value("${kepu.public-url:}") String address) {
        this.queries = queries;
        this.visiting = visiting;
        this.outbox = outbox;
        this.texts = texts;
        this.address = address.replaceFirst("/$", "");
    }

    /**
     * Tells who asked, unless it was that person's own step, and whoever asked for what was merged into it.
     *
     * @param before the order before the step
     * @param after and now
     */
    void tell(OrderView before, OrderView after, OrderStep step, Doer doer) {
        if (!outbox.open(Channel.SMS)) {
            return;
        }
        key(before, after, step)
                .ifPresent(key -> addressees(after, step, doer)
                        .forEach(order -> outbox.sms(
                                new Correspondent(
                                        RequesterMobiles.KIND, order.id().value()),
                                text(order, before, after, key))));
    }

    private Optional<String> key(OrderView before, OrderView after, OrderStep step) {
        boolean appointed = before.state() == OrderState.SCHEDULED;
        return switch (step) {
            case REJECT, SCHEDULE, RESCHEDULE, RECTIFY -> Optional.of(step.name());
            case REPORT -> visiting.agreed(after) ? Optional.empty() : Optional.of(step.name());
            case NO_SHOW, RECALL, ORPHAN -> appointed ? Optional.of("ANEW") : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** What a rating is answered with is between the two. */
    private Stream<OrderView> addressees(OrderView order, OrderStep step, Doer doer) {
        boolean own = doer.party().filter(Party.REQUESTER::equals).isPresent();
        return Stream.concat(
                own ? Stream.empty() : Stream.of(order),
                step == OrderStep.RECTIFY ? Stream.empty() : queries.listMerged(order.id()).stream());
    }

    private String text(OrderView order, OrderView before, OrderView after, String key) {
        Optional<LocalDate> day =
                after.course().appointed().or(() -> before.course().appointed());
        Course course = after.course();
        return say(
                        "orders.text." + key,
                        order.title(),
                        day.map(DAY::format).orElse(""),
                        course.team().isEmpty() ? course.unitName() : course.team())
                + say("orders.text.where", order.number(), address + "/orders/mine");
    }

    private String say(String key, String... arguments) {
        return texts.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
