package org.kepu.notices.web;

import org.kepu.notices.MessageView;

/** One message. */
public record MessagePage(MessageView message, Addressed to) {}
