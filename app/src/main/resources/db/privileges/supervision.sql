-- Reminders that went out and what was done with a notice are only added to.
revoke update, delete on supervision.reminder, supervision.event, supervision.attachment from ${application};
