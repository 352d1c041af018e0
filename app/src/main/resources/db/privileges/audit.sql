-- Entries and links are only added; a link is added by the sealer, which takes the entry off the waiting ones.
revoke update, delete on audit.entry, audit.seal from ${application};
