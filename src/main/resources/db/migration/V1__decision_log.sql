-- The decision log: append-only, chained, and able to forget a person without losing its proof.
-- docs/adr/0003-decision-log-row-format.md says why each column is there and how the digests are made.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'table % is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

-- The master key whose fingerprint this database belongs to: one row.
CREATE TABLE log_key (
    only_row    boolean     NOT NULL PRIMARY KEY DEFAULT true CHECK (only_row),
    fingerprint text        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now()
);

-- One key a person, wrapped under the master key. Destroying it is what erasing a person means.
CREATE TABLE person_key (
    id           uuid        NOT NULL PRIMARY KEY,
    person_ref   bytea       NOT NULL,
    wrapped      bytea,
    created_at   timestamptz NOT NULL,
    destroyed_at timestamptz,
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);
CREATE UNIQUE INDEX person_key_live ON person_key (person_ref) WHERE destroyed_at IS NULL;

CREATE FUNCTION refuse_key_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.destroyed_at IS NULL AND NEW.destroyed_at IS NOT NULL
        AND (NEW.id, NEW.person_ref, NEW.created_at) IS NOT DISTINCT FROM (OLD.id, OLD.person_ref, OLD.created_at) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a person''s key can only be destroyed, once: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER only_destroy BEFORE UPDATE OR DELETE ON person_key FOR EACH ROW EXECUTE FUNCTION refuse_key_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON person_key FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE decision (
    decision_id        uuid        NOT NULL,
    logged_at          timestamptz NOT NULL,
    format             smallint    NOT NULL,
    rule_set           text        NOT NULL,
    version            integer     NOT NULL,
    hash               text        NOT NULL,
    engine             text        NOT NULL,
    caller             text        NOT NULL,
    trigger            text        NOT NULL,
    kind               text        NOT NULL CHECK (kind IN ('decided', 'failed')),
    superseded         boolean     NOT NULL,
    as_of              timestamptz NOT NULL,
    duration_us        bigint      NOT NULL,
    lead_key           bytea,
    person_key         uuid        NOT NULL,
    total              numeric,
    band               text,
    status             text,
    stage              text,
    relationship       text,
    priority           text,
    owner              text,
    next_evaluation_at timestamptz,
    outcome            bytea,
    outcome_digest     bytea,
    payload            bytea       NOT NULL,
    commitment         bytea       NOT NULL,
    replica            uuid        NOT NULL,
    batch_seq          bigint      NOT NULL,
    position           integer     NOT NULL,
    row_digest         bytea       NOT NULL,
    PRIMARY KEY (logged_at, decision_id)
) PARTITION BY RANGE (logged_at);
-- Payloads are compressed before they are encrypted.
ALTER TABLE decision ALTER COLUMN payload SET STORAGE EXTERNAL;
CREATE INDEX decision_lead ON decision (lead_key, logged_at DESC, decision_id DESC) WHERE lead_key IS NOT NULL;
CREATE UNIQUE INDEX decision_place ON decision (replica, batch_seq, position, logged_at);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON decision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Takes what no month was made for, so that a missing partition never refuses a decision.
CREATE TABLE decision_default PARTITION OF decision DEFAULT;
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON decision_default FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Makes the partition of a month (UTC). False: it was there, or the default partition already holds rows of it.
CREATE FUNCTION make_decision_partition(month date) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    first     timestamp := date_trunc('month', month::timestamp);
    partition text := to_char(first, '"decision_y"YYYY"m"MM');
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('vaglio.make_decision_partition'));
    IF to_regclass(partition) IS NOT NULL THEN
        RETURN false;
    END IF;
    EXECUTE format('CREATE TABLE %I (LIKE decision INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE)', partition);
    EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', partition);
    EXECUTE format('ALTER TABLE decision ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', partition,
        first AT TIME ZONE 'UTC', (first + interval '1 month') AT TIME ZONE 'UTC');
    RETURN true;
EXCEPTION WHEN check_violation THEN
    RETURN false;
END $$;

-- One process that writes. Its first batch is linked to this row, this row to the ends of the chains it found.
CREATE TABLE decision_replica (
    replica    uuid        NOT NULL PRIMARY KEY,
    started_at timestamptz NOT NULL,
    hash       bytea       NOT NULL,
    seal       bytea       NOT NULL
);
CREATE TABLE decision_follow (
    replica  uuid   NOT NULL REFERENCES decision_replica,
    followed uuid   NOT NULL,
    seq      bigint NOT NULL,
    hash     bytea  NOT NULL,
    PRIMARY KEY (followed, seq, replica)
);

-- One group commit, linked to the one before on its replica.
CREATE TABLE decision_batch (
    replica         uuid        NOT NULL,
    seq             bigint      NOT NULL,
    prev_hash       bytea       NOT NULL,
    root            bytea       NOT NULL,
    count           integer     NOT NULL,
    first_logged_at timestamptz NOT NULL,
    last_logged_at  timestamptz NOT NULL,
    hash            bytea       NOT NULL,
    seal            bytea       NOT NULL,
    PRIMARY KEY (replica, seq)
);

DO $$
DECLARE chain text;
BEGIN
    FOREACH chain IN ARRAY ARRAY['decision_replica', 'decision_follow', 'decision_batch'] LOOP
        EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', chain);
        EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', chain);
    END LOOP;
END $$;

-- Requests that carried a key, until they expire.
CREATE TABLE idempotency (
    caller      text        NOT NULL,
    key_hash    bytea       NOT NULL,
    body_hash   bytea       NOT NULL,
    decision_id uuid        NOT NULL,
    expires_at  timestamptz NOT NULL,
    PRIMARY KEY (caller, key_hash)
);
CREATE INDEX idempotency_expiry ON idempotency (expires_at);

-- The decision with the latest as_of of each lead; previous_as_of is what it was before the last batch.
CREATE TABLE lead_head (
    lead_key       bytea       NOT NULL,
    rule_set       text        NOT NULL,
    as_of          timestamptz NOT NULL,
    decision_id    uuid        NOT NULL,
    previous_as_of timestamptz,
    PRIMARY KEY (lead_key, rule_set)
) WITH (fillfactor = 80);
