package org.kepu.notices;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.kepu.store.KepuHome;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxConfiguration {

    @Bean
    Outlets outlets(OutboxSettings settings, KepuHome home, JsonMapper json) {
        Map<Channel, Outlet> open = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            OutboxSettings.Way way = channel == Channel.MAIL ? settings.mail() : settings.sms();
            switch (way) {
                case NONE -> {}
                case FILE ->
                    open.put(
                            channel,
                            new FileOutlet(
                                    home.path()
                                            .resolve("outbox")
                                            .resolve(channel.name().toLowerCase(Locale.ROOT)),
                                    json));
                case SMTP -> {
                    if (channel == Channel.SMS) {
                        throw new IllegalStateException(
                                "Text messages cannot leave by SMTP: set KEPU_SMS to none or file.");
                    }
                    open.put(channel, new SmtpOutlet(settings.smtp()));
                }
            }
        }
        return new Outlets(open);
    }
}
