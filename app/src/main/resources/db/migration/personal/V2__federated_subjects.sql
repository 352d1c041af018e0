create unique index federated_subject_is_unique on personal.field (hash) where kind = 'FEDERATED';
