-- How a version came to be and who agreed, and what vouches for it. Until now every version was one that a release ships.

ALTER TABLE rule_set_version
    ADD COLUMN kind      text    NOT NULL DEFAULT 'shipped' CHECK (kind IN ('shipped', 'published', 'rolled_back')),
    ADD COLUMN based_on  integer,
    ADD COLUMN approvers text[]  NOT NULL DEFAULT '{}';
ALTER TABLE rule_set_version ALTER COLUMN kind DROP DEFAULT, ALTER COLUMN approvers DROP DEFAULT;

-- Ed25519 over the canonical form of the version, in base64. docs/adr/0013-signed-versions.md says what is in it.
CREATE TABLE rule_set_signature (
    rule_set  text        NOT NULL,
    version   integer     NOT NULL,
    key_id    text        NOT NULL CHECK (key_id ~ '^[0-9a-f]{16}$'),
    signature text        NOT NULL,
    signed_at timestamptz NOT NULL,
    PRIMARY KEY (rule_set, version),
    FOREIGN KEY (rule_set, version) REFERENCES rule_set_version
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON rule_set_signature FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON rule_set_signature FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
