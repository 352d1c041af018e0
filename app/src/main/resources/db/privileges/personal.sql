-- A consent that was given stays on record.
revoke delete on personal.consent from ${application};
