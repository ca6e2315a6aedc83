-- What few decisions have and people look for: without these a search walks the log from its end.
CREATE INDEX decision_superseded ON decision (logged_at DESC, decision_id DESC) WHERE superseded;
CREATE INDEX decision_not_called ON decision (logged_at DESC, decision_id DESC) WHERE trigger <> 'call';
CREATE INDEX decision_failed ON decision (logged_at DESC, decision_id DESC) WHERE kind = 'failed';

-- Every login is an act, so that there are many: found by who did it, to whom, and which it is.
CREATE INDEX security_act_who ON security_act (who, number DESC);
CREATE INDEX security_act_whom ON security_act (whom, number DESC);
CREATE INDEX security_act_act ON security_act (act, number DESC);
CREATE INDEX security_act_login ON security_act (whom, done_at) WHERE act = 'logged_in';
