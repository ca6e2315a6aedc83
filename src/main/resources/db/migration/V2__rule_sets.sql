-- Published versions of rule sets. A version never changes; retiring one is a row of its own.

CREATE TABLE rule_set_version (
    rule_set       text        NOT NULL CHECK (rule_set ~ '^[a-z][a-z0-9-]{0,49}$'),
    version        integer     NOT NULL CHECK (version > 0),
    hash           text        NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    bundle         bytea       NOT NULL,
    published_at   timestamptz NOT NULL,
    effective_from timestamptz NOT NULL,
    author         text        NOT NULL,
    reason         text        NOT NULL,
    PRIMARY KEY (rule_set, version)
);
-- Bundles are compressed already.
ALTER TABLE rule_set_version ALTER COLUMN bundle SET STORAGE EXTERNAL;

CREATE TABLE rule_set_retirement (
    rule_set   text        NOT NULL,
    version    integer     NOT NULL,
    retired_at timestamptz NOT NULL,
    author     text        NOT NULL,
    reason     text        NOT NULL,
    PRIMARY KEY (rule_set, version),
    FOREIGN KEY (rule_set, version) REFERENCES rule_set_version
);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON rule_set_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON rule_set_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON rule_set_retirement FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON rule_set_retirement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
