-- Who has a lead, and whose turn is next. docs/adr/0008-turns-before-the-log.md says why. Keys are blind indexes (HMAC)
-- of lead, person and company: nobody is named but the owners.

CREATE TABLE owner_known (
    rule_set text        NOT NULL,
    key      text        COLLATE "C" NOT NULL CHECK (key ~ '^[0-9a-f]{64}$'),
    owner    text        NOT NULL,
    holds    boolean     NOT NULL,
    as_of    timestamptz NOT NULL,
    PRIMARY KEY (rule_set, key)
) WITH (fillfactor = 80);

-- The number of the last turn that was given; its row is locked by whoever gives one.
CREATE TABLE owner_turn (
    rule_set text   NOT NULL PRIMARY KEY,
    last     bigint NOT NULL
);

-- When each owner had the last turn (0 is never), and how many open leads are theirs.
CREATE TABLE owner_standing (
    rule_set text    NOT NULL,
    owner    text    NOT NULL,
    turn     bigint  NOT NULL,
    load     integer NOT NULL,
    PRIMARY KEY (rule_set, owner)
) WITH (fillfactor = 80);
