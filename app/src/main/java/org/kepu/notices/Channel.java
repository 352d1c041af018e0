package org.kepu.notices;

/** Ways out of the house. */
public enum Channel {
    /** 邮件. */
    MAIL,
    /** 短信. */
    SMS
}
