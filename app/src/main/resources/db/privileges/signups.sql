-- What somebody was told is only added to.
revoke update, delete on signups.notice from ${application};
