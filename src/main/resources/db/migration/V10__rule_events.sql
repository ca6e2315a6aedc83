-- Who did what to what, and when: published versions, change requests and what they are made from.
CREATE TABLE rule_event (
    event    bigint      NOT NULL PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    rule_set text        NOT NULL,
    at       timestamptz NOT NULL,
    who      text        NOT NULL,
    what     text        NOT NULL CHECK (what ~ '^[a-z][a-z-]{0,49}$'),
    subject  text        NOT NULL,
    detail   jsonb       NOT NULL
);
CREATE INDEX rule_event_rule_set ON rule_event (rule_set, event DESC);
CREATE INDEX rule_event_subject ON rule_event (rule_set, subject, event);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON rule_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON rule_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
