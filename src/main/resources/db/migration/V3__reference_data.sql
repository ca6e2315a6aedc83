-- Reference data: what decisions need beside the rules, changed by its own API without a publication.

CREATE TABLE reference_item (
    kind    text  NOT NULL CHECK (kind ~ '^[a-z]{1,30}$'),
    id      text  COLLATE "C" NOT NULL,
    content jsonb NOT NULL,
    PRIMARY KEY (kind, id)
);

-- Every change with who made it, what stood before and what after. Changes are made one at a time, so the highest
-- number is the version of the whole.
CREATE TABLE reference_change (
    change     bigint      NOT NULL PRIMARY KEY,
    kind       text        NOT NULL,
    id         text        COLLATE "C" NOT NULL,
    changed_at timestamptz NOT NULL,
    who        text        NOT NULL,
    before     jsonb,
    after      jsonb,
    CHECK (before IS NOT NULL OR after IS NOT NULL)
);
CREATE INDEX reference_change_item ON reference_change (kind, id, change DESC);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON reference_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON reference_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
