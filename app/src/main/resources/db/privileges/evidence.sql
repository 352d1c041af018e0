-- What happened is only added; a correction is a reversal.
revoke update, delete on evidence.entry, evidence.attachment from ${application};
