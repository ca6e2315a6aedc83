-- A bundle that is sent is a draft like any other.
DROP TABLE sent_bundle;
DROP SEQUENCE sent_bundle_id;
