-- How many decisions of which outcome were logged in each quarter of an hour, so that statistics read no log: zones begin
-- their days at quarters of an hour. Each replica counts in rows of its own, within the commit that logs, so that none
-- waits for another. Empty is what the outcome does not say. Nobody is named, so that an erased person stays counted.
CREATE TABLE decision_count (
    rule_set   text        NOT NULL,
    at         timestamptz NOT NULL,
    replica    uuid        NOT NULL,
    kind       text        NOT NULL,
    superseded boolean     NOT NULL,
    band       text        NOT NULL,
    verdict    text        NOT NULL,
    stall      text        NOT NULL,
    decisions  bigint      NOT NULL,
    PRIMARY KEY (rule_set, at, replica, kind, superseded, band, verdict, stall)
) WITH (fillfactor = 50);

INSERT INTO decision_count
SELECT rule_set, date_bin('15 minutes', logged_at, '2000-01-01T00:00:00Z'), replica, kind, superseded, coalesce(band, ''),
    coalesce(status, ''), coalesce(convert_from(outcome, 'UTF8')::jsonb -> 'status' -> 'stall' ->> 'verdict', ''), count(*)
FROM decision
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;

-- The score of the current decision, so that the distribution of scores is read from one table.
ALTER TABLE lead_head ADD COLUMN total numeric;
UPDATE lead_head h SET total = d.total
FROM decision d
WHERE d.logged_at = h.logged_at AND d.decision_id = h.decision_id AND d.total IS NOT NULL;
