package org.kepu.notices;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail and text messages leave the house; by default not at all. Settings {@code kepu.outbox.*}.
 *
 * @param mail by SMTP, as files in the home folder, or not at all
 * @param sms as files in the home folder for a gateway to fetch, or not at all
 */
@ConfigurationProperties("kepu.outbox")
record OutboxSettings(
        @DefaultValue("NONE") Way mail,
        @DefaultValue("NONE") Way sms,
        @DefaultValue Smtp smtp) {

    enum Way {
        NONE,
        FILE,
        SMTP
    }

    /**
     * The mail server.
     *
     * @param user empty to send without signing in
     * @param from sender of every mail
     * @param tls whether the connection must be encrypted
     */
    record Smtp(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String from,
            @DefaultValue("true") boolean tls) {

        /** The password stays out of logs. */
        @Override
        public String toString() {
            return "Smtp[" + host + ":" + port + "]";
        }
    }
}
