package org.kepu.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands mail to a server by SMTP. */
final class SmtpOutlet implements Outlet {

    private static final String PATIENCE = "10000";

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final String from;

    SmtpOutlet(OutboxSettings.Smtp settings) {
        if (settings.host().isEmpty() || settings.from().isEmpty()) {
            throw new IllegalStateException(
                    "Mail by SMTP needs a server and a sender: set KEPU_SMTP_HOST and KEPU_SMTP_FROM, or KEPU_MAIL=none.");
        }
        this.from = settings.from();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = sender.getJavaMailProperties();
        properties.put("mail.smtp.connectiontimeout", PATIENCE);
        properties.put("mail.smtp.timeout", PATIENCE);
        properties.put("mail.smtp.writetimeout", PATIENCE);
        properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.tls()));
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.tls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        if (!settings.user().isEmpty()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
            properties.put("mail.smtp.auth", "true");
        }
    }

    @Override
    public void deliver(Dispatch dispatch) throws DeliveryFailed {
        try {
            MimeMessage mail = sender.createMimeMessage();
            MimeMessageHelper parts = new MimeMessageHelper(mail, false, StandardCharsets.UTF_8.name());
            parts.setFrom(from);
            parts.setTo(dispatch.address());
            parts.setSubject(dispatch.subject());
            parts.setText(dispatch.body());
            mail.setHeader("Message-ID", "<" + dispatch.id() + "@kepu>");
            mail.setHeader("Auto-Submitted", "auto-generated");
            sender.send(mail);
        } catch (MailException | MessagingException e) {
            throw new DeliveryFailed(reason(e), e);
        }
    }

    /** The innermost reason says most, but may quote the address. */
    private static String reason(Throwable failure) {
        Throwable inner = failure;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner.getClass().getSimpleName() + ": "
                + String.valueOf(inner.getMessage()).replaceAll("[^\\s<>]+@[^\\s<>]+", "…@…");
    }
}
