-- Thanks are only added to.
revoke update, delete on honours.thanks from ${application};
