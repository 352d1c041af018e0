package org.kepu.notices.web;

import java.util.Map;
import org.kepu.notices.MessageView;
import org.kepu.notices.Waiting;
import org.kepu.shared.Paged;

/**
 * The viewer's messages.
 *
 * @param unread whether only unread ones are shown
 * @param names of addressees by key
 */
public record MessagesPage(Paged<MessageView> list, Waiting waiting, Map<String, Addressed> names, boolean unread) {}
