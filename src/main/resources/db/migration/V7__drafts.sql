-- Drafts: changes of a published version that are not published yet. A draft's text is that of its base version with
-- the latest text of each file that was changed since. Revisions are never changed or taken away: undoing is one of its
-- own.

CREATE TABLE draft (
    id           uuid        NOT NULL PRIMARY KEY,
    rule_set     text        NOT NULL,
    base_version integer     NOT NULL,
    title        text        NOT NULL,
    author       text        NOT NULL,
    reason       text        NOT NULL,
    created_at   timestamptz NOT NULL,
    state        text        NOT NULL CHECK (state IN ('open', 'submitted', 'published', 'abandoned')),
    state_at     timestamptz NOT NULL,
    state_by     text        NOT NULL,
    revision     integer     NOT NULL CHECK (revision >= 0),
    FOREIGN KEY (rule_set, base_version) REFERENCES rule_set_version (rule_set, version)
);
CREATE INDEX draft_newest ON draft (created_at DESC, id DESC);

-- One gesture of a person. Its changes are a list of what was edited and what stood there before; a revision that
-- undoes or does again names the one that it concerns.
CREATE TABLE draft_revision (
    draft      uuid        NOT NULL REFERENCES draft,
    revision   integer     NOT NULL CHECK (revision > 0),
    kind       text        NOT NULL CHECK (kind IN ('edit', 'file', 'undo', 'redo')),
    concerns   integer     CHECK ((concerns IS NOT NULL) = (kind IN ('undo', 'redo'))),
    author     text        NOT NULL,
    reason     text,
    changed_at timestamptz NOT NULL,
    changes    jsonb       NOT NULL,
    PRIMARY KEY (draft, revision)
);

-- The text of each file that a revision changed; null is a file that is not there.
CREATE TABLE draft_file (
    draft    uuid    NOT NULL,
    path     text    NOT NULL,
    revision integer NOT NULL,
    content  text,
    PRIMARY KEY (draft, path, revision),
    FOREIGN KEY (draft, revision) REFERENCES draft_revision (draft, revision)
);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON draft_revision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON draft_revision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON draft_file FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON draft_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
