-- A draft may be merged onto a newer version than it began from: a revision of its own, which writes anew every file that
-- the draft changed, and from which on the draft's text is that of the newer version with these files.

ALTER TABLE draft_revision
    ADD COLUMN base_before integer,
    ADD COLUMN base_after integer,
    DROP CONSTRAINT draft_revision_kind_check,
    ADD CONSTRAINT draft_revision_kind_check CHECK (kind IN ('edit', 'file', 'undo', 'redo', 'merge')),
    ADD CONSTRAINT draft_revision_base_check CHECK ((base_before IS NOT NULL) = (kind = 'merge')
        AND (base_after IS NOT NULL) = (kind = 'merge'));
