-- A certificate is revoked, never removed.
revoke delete on certificates.certificate from ${application};
