-- What was issued and what was done are only added to.
revoke update, delete on tasks.edition, tasks.history from ${application};
