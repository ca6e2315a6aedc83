-- A draft at a revision that is to be published. The revision moves on with the draft; approvals name the one they are of.
CREATE TABLE change_request (
    id           bigint      NOT NULL PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    rule_set     text        NOT NULL,
    draft        text        NOT NULL,
    revision     bigint      NOT NULL,
    base         integer     NOT NULL,
    title        text        NOT NULL,
    reason       text        NOT NULL,
    submitted_by text        NOT NULL,
    submitted_at timestamptz NOT NULL,
    accepted     jsonb       NOT NULL,
    checked      jsonb       NOT NULL,
    state        text        NOT NULL CHECK (state IN ('open', 'rejected', 'withdrawn', 'published')),
    due_at       timestamptz,
    scheduled_by text,
    version      integer,
    published_at timestamptz,
    late         boolean     NOT NULL DEFAULT false,
    CHECK ((state = 'published') = (version IS NOT NULL AND published_at IS NOT NULL)),
    CHECK ((due_at IS NULL) = (scheduled_by IS NULL))
);
CREATE UNIQUE INDEX change_request_open ON change_request (draft) WHERE state = 'open';
CREATE INDEX change_request_due ON change_request (due_at) WHERE state = 'open' AND due_at IS NOT NULL;

CREATE TABLE change_approval (
    request     bigint      NOT NULL REFERENCES change_request,
    revision    bigint      NOT NULL,
    who         text        NOT NULL,
    teams       text[]      NOT NULL,
    approved_at timestamptz NOT NULL,
    comment     text        NOT NULL,
    PRIMARY KEY (request, revision, who)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON change_approval FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON change_approval FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Bundles that were sent to be published, each sending a revision; what they say stays, published or not.
CREATE SEQUENCE sent_bundle_id AS bigint;
CREATE TABLE sent_bundle (
    id       bigint      NOT NULL,
    revision bigint      NOT NULL CHECK (revision > 0),
    rule_set text        NOT NULL,
    base     integer     NOT NULL,
    bundle   bytea       NOT NULL,
    who      text        NOT NULL,
    sent_at  timestamptz NOT NULL,
    PRIMARY KEY (id, revision)
);
-- Bundles are compressed already.
ALTER TABLE sent_bundle ALTER COLUMN bundle SET STORAGE EXTERNAL;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON sent_bundle FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON sent_bundle FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
