-- The first start names the first key; after that only the command that rotates keys does, as the owner.
revoke update, delete on secrets.key_in_use from ${application};
