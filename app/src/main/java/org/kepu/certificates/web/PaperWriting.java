package org.kepu.certificates.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kepu.certificates.CertificateState;
import org.kepu.certificates.CertificateView;
import org.kepu.certificates.Placeholder;
import org.kepu.certificates.ServiceLine;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns what was recorded at the issue into the paper; the same record always gives the same paper. */
@Component
class PaperWriting {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.SIMPLIFIED_CHINESE);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final MessageSource messages;

    PaperWriting(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The paper.
     *
     * @param name as far as it may be read
     * @param address where the certificate is verified
     */
    Paper write(CertificateView certificate, String name, String address) {
        return new Paper(
                certificate.wording().title(),
                text("certificates.paper.number", certificate.number()),
                certificate.wording().filled(values(certificate, name)),
                List.of(text("certificates.day"), text("certificates.what"), text("certificates.hours")),
                certificate.lines().stream().map(PaperWriting::cells).toList(),
                List.of(
                        certificate.organisation(),
                        text(
                                "certificates.paper.responsible",
                                certificate.signed().responsible()),
                        text("certificates.paper.handler", certificate.signed().handler()),
                        text("certificates.paper.contact", certificate.signed().contact()),
                        DAY.format(LocalDate.ofInstant(certificate.issuedAt(), CHINA))),
                text("certificates.paper.seal"),
                certificate.code().grouped(),
                address,
                text("certificates.paper.verify"),
                certificate.wording().note(),
                text("certificates.paper.rank"),
                text("certificates.paper.annex"),
                certificate.state() == CertificateState.VALID
                        ? ""
                        : text("certificateState." + certificate.state().name()));
    }

    private static Map<Placeholder, String> values(CertificateView certificate, String name) {
        return Map.of(
                Placeholder.NAME, name,
                Placeholder.VOLUNTEER, certificate.volunteerNumber(),
                Placeholder.ORGANISATION, certificate.organisation(),
                Placeholder.TEAM, certificate.teamName(),
                Placeholder.FROM, DAY.format(certificate.from()),
                Placeholder.TO, DAY.format(certificate.to()),
                Placeholder.HOURS, plain(certificate.hours()),
                Placeholder.DAYS, Long.toString(certificate.days()),
                Placeholder.SERVICES, Integer.toString(certificate.lines().size()));
    }

    private static List<String> cells(ServiceLine line) {
        return List.of(line.day().toString(), line.title(), plain(line.hours()));
    }

    private static String plain(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
