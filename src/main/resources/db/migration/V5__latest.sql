-- The current decision of each lead, beside how far calls have decided it: what queue, pipeline and silent leads are read
-- from. docs/adr/0010-the-current-decision-of-a-lead.md says why. A row without a decision is that of an erased person.

ALTER TABLE lead_head
    ALTER COLUMN decision_id DROP NOT NULL,
    ADD COLUMN logged_at          timestamptz,
    ADD COLUMN follows            uuid,
    ADD COLUMN version            integer,
    ADD COLUMN person_key         uuid,
    ADD COLUMN lead_id            bytea,
    ADD COLUMN owner              text,
    ADD COLUMN band               text,
    ADD COLUMN verdict            text,
    ADD COLUMN stall              text,
    ADD COLUMN stage              text,
    ADD COLUMN sort_key           text COLLATE "C",
    ADD COLUMN due_at             timestamptz,
    ADD COLUMN amount             numeric,
    ADD COLUMN open               boolean NOT NULL DEFAULT false,
    ADD COLUMN next_evaluation_at timestamptz,
    ADD COLUMN attempts           integer NOT NULL DEFAULT 0,
    ADD COLUMN put_off_until      timestamptz;

-- What the log tells in clear of the decisions there are. The lead's id and its amount come with its next decision.
UPDATE lead_head h SET
    logged_at = d.logged_at,
    version = d.version,
    person_key = d.person_key,
    owner = d.owner,
    band = d.band,
    verdict = d.status,
    stall = d.told -> 'status' -> 'stall' ->> 'verdict',
    stage = coalesce(d.told -> 'stage' ->> 'current', d.stage),
    sort_key = coalesce(d.told -> 'priority' ->> 'sortKey', ''),
    due_at = substring(d.told -> 'priority' ->> 'dueAt' FROM '^\d{4}-\d\d-\d\dT[\d:.]+Z$')::timestamptz,
    open = d.next_evaluation_at IS NOT NULL OR coalesce((d.told -> 'owner' ->> 'holds')::boolean, false),
    next_evaluation_at = d.next_evaluation_at
FROM (SELECT *, convert_from(outcome, 'UTF8')::jsonb AS told FROM decision WHERE outcome IS NOT NULL) d
WHERE d.lead_key = h.lead_key AND d.decision_id = h.decision_id
    AND EXISTS (SELECT FROM person_key k WHERE k.id = d.person_key AND k.destroyed_at IS NULL);
UPDATE lead_head SET decision_id = NULL WHERE version IS NULL;

ALTER TABLE lead_head ADD CHECK (decision_id IS NULL OR (logged_at, version, person_key, sort_key) IS NOT NULL);

CREATE INDEX lead_head_queue ON lead_head (rule_set, sort_key, lead_key) WHERE decision_id IS NOT NULL;
CREATE INDEX lead_head_next ON lead_head (rule_set, next_evaluation_at) WHERE next_evaluation_at IS NOT NULL;
CREATE INDEX lead_head_open ON lead_head (rule_set, version) WHERE open;
