-- Which contents of releases became drafts: each once a rule set, however often and by however many processes it is started.
CREATE TABLE shipped_draft (
    rule_set text NOT NULL,
    hash     text NOT NULL,
    draft    uuid NOT NULL REFERENCES draft,
    PRIMARY KEY (rule_set, hash)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON shipped_draft FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON shipped_draft FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
