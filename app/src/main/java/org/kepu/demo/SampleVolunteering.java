package org.kepu.demo;

import static org.kepu.demo.SampleWork.done;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.certificates.CertificateDraft;
import org.kepu.certificates.Certificates;
import org.kepu.experts.ConflictDraft;
import org.kepu.experts.Discipline;
import org.kepu.experts.ExpertDraft;
import org.kepu.experts.ExpertId;
import org.kepu.experts.Experts;
import org.kepu.honours.Honours;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.visits.VisitDraft;
import org.kepu.visits.Visits;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.Topic;
import org.kepu.volunteers.VolunteerId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What goes with the sample teams: a certificate, a visit, thanks, and experts nobody is. */
@Component
@Profile("demo")
class SampleVolunteering {

    private final Certificates certificates;
    private final Visits visits;
    private final Honours honours;
    private final Experts experts;
    private final Clock clock;

    SampleVolunteering(Certificates certificates, Visits visits, Honours honours, Experts experts, Clock clock) {
        this.certificates = certificates;
        this.visits = visits;
        this.honours = honours;
        this.experts = experts;
        this.clock = clock;
    }

    /** Starts a visit, thanks the first and certifies whoever served; early in a year nobody has. */
    void ofTeam(TeamId team, List<VolunteerId> members, AreaId where, Viewer liaison) {
        LocalDate today = LocalDate.now(clock);
        done(visits.start(team, new VisitDraft("上门讲解（示例）", where, Set.copyOf(members.subList(0, 2))), liaison));
        done(honours.thank(members.getFirst(), "谢谢您周末来村里讲课。（示例）", "示例村委会", liaison));
        CertificateDraft draft = new CertificateDraft(
                Optional.of(today.withDayOfYear(1)), Optional.of(today), "示例负责人", "示例经办人", "0350-0000000");
        if (today.getMonthValue() > 3) {
            done(certificates.issue(members.get(2), draft, liaison));
        }
    }

    /** Registers experts with the city, one of them public, one with a conflict. */
    void ofCity(AreaId city, AccountId office) {
        Viewer viewer =
                new Viewer(Optional.of(office), "示例·办公室", List.of(new Grant(Role.OFFICE, new Scope.WithinArea(city))));
        LocalDate today = LocalDate.now(clock);
        register(city, "示例专家甲", Discipline.AGRICULTURE, "研究员", "示例农业科学研究所", Topic.CROPS, Optional.of(today), viewer);
        ExpertId second =
                register(city, "示例专家乙", Discipline.MEDICINE, "主任医师", "示例医院", Topic.HEALTH, Optional.empty(), viewer);
        done(experts.declare(second, new ConflictDraft("任某保健品公司顾问（示例）", Optional.of(today), Optional.empty()), viewer));
    }

    private ExpertId register(
            AreaId city,
            String name,
            Discipline discipline,
            String titles,
            String organisation,
            Topic topic,
            Optional<LocalDate> open,
            Viewer viewer) {
        ExpertDraft draft = new ExpertDraft(
                name,
                "",
                Optional.of(discipline),
                titles,
                organisation,
                Set.of(topic),
                Optional.of(LocalDate.now(clock)),
                open);
        return done(experts.register(city, draft, viewer));
    }
}
