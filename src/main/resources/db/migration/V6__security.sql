-- Who may do what: people with a password, systems with a key, and what was done to either.

CREATE TABLE account (
    name       text        COLLATE "C" NOT NULL PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9._@-]{0,99}$'),
    roles      text[]      NOT NULL,
    password   text        NOT NULL,
    active     boolean     NOT NULL,
    created_at timestamptz NOT NULL
);

-- Of a key only its SHA-256 is kept, and a hint by which its owner knows it again.
CREATE TABLE api_key (
    id           uuid        NOT NULL PRIMARY KEY,
    name         text        COLLATE "C" NOT NULL CHECK (name ~ '^[a-z0-9][a-z0-9._@-]{0,99}$'),
    hash         text        NOT NULL UNIQUE CHECK (hash ~ '^[0-9a-f]{64}$'),
    hint         text        NOT NULL,
    roles        text[]      NOT NULL,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    last_used_at timestamptz
);
-- A name is that of one key at a time.
CREATE UNIQUE INDEX api_key_live ON api_key (name) WHERE revoked_at IS NULL;

CREATE TABLE session (
    hash       text        NOT NULL PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
    account    text        COLLATE "C" NOT NULL REFERENCES account,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX session_account ON session (account, created_at);

-- Every act with who did it. Acts are done one at a time, so the highest number is the version of the whole.
CREATE TABLE security_act (
    number  bigint      NOT NULL PRIMARY KEY,
    done_at timestamptz NOT NULL,
    who     text        NOT NULL,
    act     text        NOT NULL,
    whom    text        NOT NULL,
    detail  jsonb       NOT NULL
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON security_act FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON security_act FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a key may do and whose it is never changes, and a revoked key stays revoked.
CREATE FUNCTION refuse_key_reuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (OLD.revoked_at IS NULL OR NEW.revoked_at = OLD.revoked_at)
        AND (NEW.id, NEW.name, NEW.hash, NEW.roles, NEW.created_at, NEW.expires_at)
            IS NOT DISTINCT FROM (OLD.id, OLD.name, OLD.hash, OLD.roles, OLD.created_at, OLD.expires_at) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a key can only be revoked, once: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER only_revoke BEFORE UPDATE OR DELETE ON api_key FOR EACH ROW EXECUTE FUNCTION refuse_key_reuse();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON api_key FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
