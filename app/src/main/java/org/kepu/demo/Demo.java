package org.kepu.demo;

import java.util.Locale;
import java.util.Map;
import org.kepu.access.Role;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Loads the sample city before the start is announced, then prints who one can sign in as. */
@Component
@Profile("demo")
class Demo implements ApplicationRunner {

    private final SampleCity city;
    private final SamplePeople people;
    private final SampleWork work;
    private final SampleReports reports;
    private final SampleIndicators indicators;
    private final SampleAppraisal appraisal;
    private final SampleSupervision supervision;
    private final SampleVolunteers volunteers;
    private final SampleOrders orders;
    private final SampleActivities activities;
    private final SampleSignUps signUps;
    private final SampleWeek week;
    private final MessageSource messages;
    private final Environment environment;
    private Map<Role, String> links = Map.of();

    Demo(
            SampleCity city,
            SamplePeople people,
            SampleWork work,
            SampleReports reports,
            SampleIndicators indicators,
            SampleAppraisal appraisal,
            SampleSupervision supervision,
            SampleVolunteers volunteers,
            SampleOrders orders,
            SampleActivities activities,
            SampleSignUps signUps,
            SampleWeek week,
            MessageSource messages,
            Environment environment) {
        this.city = city;
        this.people = people;
        this.work = work;
        this.reports = reports;
        this.indicators = indicators;
        this.appraisal = appraisal;
        this.supervision = supervision;
        this.volunteers = volunteers;
        this.orders = orders;
        this.activities = activities;
        this.signUps = signUps;
        this.week = week;
        this.messages = messages;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        AreaId area = city.load();
        links = people.links(area);
        AccountId office = people.find(Role.OFFICE, area);
        work.load(area, office);
        reports.load(area, office);
        indicators.load(area, office);
        appraisal.load(area, office);
        supervision.load(area, office);
        volunteers.load(area, people.find(Role.LIAISON, area));
        orders.load(area, office);
        activities.load(area, office);
        signUps.load(area, office);
        week.load(area, office);
    }

    @EventListener(ApplicationReadyEvent.class)
    void printLinks() {
        String address = "http://127.0.0.1:" + environment.getProperty("local.server.port");
        StringBuilder text = new StringBuilder("""
            The sample city is Xinzhou（忻州）. Everybody may read the plan at the address above without signing in.
            To work as one of the sample people, open a link; it works once, on this machine only:

            """);
        links.forEach((role, path) -> text.append("  %-24s %s %s%s%n"
                .formatted(label(role, Locale.ENGLISH), wide(label(role, Locale.CHINA)), address, path)));
        System.out.println(text);
    }

    private String label(Role role, Locale locale) {
        return messages.getMessage("role." + role, null, locale);
    }

    /** Filled up with spaces of the width of a Chinese character, so that the links stand in a column. */
    private static String wide(String text) {
        return text + "\u3000".repeat(Math.max(0, 11 - text.length()));
    }
}
