-- Who changed what, and who is who: what belongs to the role “keeper” once there are roles, whom nobody is a member of, so that
-- no administrator writes or deletes what is kept of changes. @names@ are filled in by est_walks_plugin/store/roles/script.py;
-- @schema@ is the store's schema, @path@ what functions with the owner's rights look in. A statement ends at a line "--;".

CREATE TABLE IF NOT EXISTS @schema@.est_audit (
    id bigserial PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    role text NOT NULL,
    table_name text NOT NULL,
    uuid text,
    operation text NOT NULL,
    columns text[],
    row_version bigint
)
--;
CREATE INDEX IF NOT EXISTS est_audit_at ON @schema@.est_audit (at)
--;
CREATE INDEX IF NOT EXISTS est_audit_row ON @schema@.est_audit (table_name, uuid)
--;
-- Which group roles of the server are this store's: roles belong to the whole server.
CREATE TABLE IF NOT EXISTS @schema@.est_server_role (
    rolname text PRIMARY KEY,
    role text NOT NULL,
    owner text NOT NULL DEFAULT ''
)
--;
-- The role of who is logged in, whatever rights a function runs with: the most that any of his groups gives.
CREATE OR REPLACE FUNCTION @schema@.est_role() RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = @path@ AS $est$
DECLARE
    found text;
BEGIN
    IF pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = @meta@::regclass), 'USAGE') THEN
        RETURN 'administrator';
    END IF;
    SELECT CASE WHEN r.owner <> '' THEN r.role || ':' || r.owner ELSE r.role END INTO found
    FROM @schema@.est_server_role r JOIN pg_roles p ON p.rolname = r.rolname
    WHERE pg_has_role(session_user, p.oid, 'USAGE')
    ORDER BY array_position(ARRAY[@order@], r.role), r.owner
    LIMIT 1;
    RETURN coalesce(found, '');
END
$est$
--;
CREATE OR REPLACE FUNCTION @schema@.est_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = @path@ AS $est$
DECLARE
    who text;
BEGIN
    IF NOT EXISTS (SELECT FROM after_rows) THEN
        RAISE EXCEPTION 'EW003: no row of % was updated; it was deleted, or is another''s', TG_TABLE_NAME
            USING ERRCODE = 'EW003';
    END IF;
    IF TG_ARGV[0] = 'kept' THEN
        who := @schema@.est_role();
        INSERT INTO @schema@.est_audit (role, table_name, uuid, operation, columns, row_version)
        SELECT who, TG_TABLE_NAME, n.uuid, 'update', ARRAY(
            SELECT a.key FROM jsonb_each(to_jsonb(n)) a JOIN jsonb_each(to_jsonb(o)) b USING (key)
            WHERE a.value IS DISTINCT FROM b.value AND a.key NOT IN (@stamps@) ORDER BY a.key
        ), n.row_version
        FROM after_rows n JOIN before_rows o USING (fid);
    END IF;
    RETURN NULL;
END
$est$
--;
CREATE OR REPLACE FUNCTION @schema@.est_added() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = @path@ AS $est$
DECLARE
    who text := @schema@.est_role();
BEGIN
    INSERT INTO @schema@.est_audit (role, table_name, uuid, operation, row_version)
    SELECT who, TG_TABLE_NAME, r.uuid, 'insert', r.row_version FROM after_rows r;
    RETURN NULL;
END
$est$
--;
CREATE OR REPLACE FUNCTION @schema@.est_removed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = @path@ AS $est$
DECLARE
    who text := @schema@.est_role();
BEGIN
    INSERT INTO @schema@.est_audit (role, table_name, uuid, operation, row_version)
    SELECT who, TG_TABLE_NAME, r.uuid, 'delete', r.row_version FROM before_rows r;
    RETURN NULL;
END
$est$
--;
-- Takes what is older than the municipality's months to deletion, and nothing else, whoever asks; returns how many.
CREATE OR REPLACE FUNCTION @schema@.est_audit_prune() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = @path@ AS $est$
DECLARE
    months integer := (SELECT deletion_months FROM @schema@.municipal_settings ORDER BY created, uuid LIMIT 1);
    gone bigint;
BEGIN
    IF months IS NULL OR months NOT BETWEEN @fewest_months@ AND @most_months@ THEN
        months := @months@;
    END IF;
    DELETE FROM @schema@.est_audit WHERE at < now() - make_interval(months => months);
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END
$est$
--;
REVOKE ALL ON FUNCTION @schema@.est_role(), @schema@.est_changed(), @schema@.est_added(), @schema@.est_removed(),
    @schema@.est_audit_prune() FROM PUBLIC
