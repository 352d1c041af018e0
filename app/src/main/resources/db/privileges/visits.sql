-- A visit stays, also one that was cancelled or denied.
revoke delete on visits.visit from ${application};
