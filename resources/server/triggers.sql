-- What a store on a server has beside its tables. @names@ are filled in by est_walks_plugin/store/server/script.py.
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
    IF pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = '@schema@.meta'::regclass), 'MEMBER') THEN
        RETURN 'administrator';
    END IF;
    SELECT CASE WHEN r.owner <> '' THEN r.role || ':' || r.owner ELSE r.role END INTO found
    FROM @schema@.est_server_role r JOIN pg_roles p ON p.rolname = r.rolname
    WHERE pg_has_role(session_user, p.oid, 'MEMBER')
    ORDER BY array_position(ARRAY[@order@], r.role), r.owner
    LIMIT 1;
    RETURN coalesce(found, '');
END
$est$
--;
-- Who updates a row says which version it read: the plugin by the next one (read + 1), QGIS's forms by its negative, which
-- stays the same however often the row is changed before it is saved. The stored version itself is no version sent.
CREATE OR REPLACE FUNCTION @schema@.est_version() RETURNS trigger
LANGUAGE plpgsql SET search_path = @path@ AS $est$
DECLARE
    seen bigint;
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.row_version := 1;
        RETURN NEW;
    END IF;
    IF NEW.row_version IS NOT DISTINCT FROM OLD.row_version THEN
        RAISE EXCEPTION 'EW002: the update of % sends no row_version; read the row again', TG_TABLE_NAME
            USING ERRCODE = 'EW002';
    END IF;
    seen := CASE WHEN NEW.row_version < 0 THEN -NEW.row_version ELSE NEW.row_version - 1 END;
    IF seen IS DISTINCT FROM coalesce(OLD.row_version, 0) THEN
        RAISE EXCEPTION 'EW001: row_version_conflict in %: read %, stored %', TG_TABLE_NAME, seen, OLD.row_version
            USING ERRCODE = 'EW001';
    END IF;
    NEW.row_version := coalesce(OLD.row_version, 0) + 1;
    RETURN NEW;
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
-- What a field login may not do though it has the right on the table: others' columns, others' rows.
CREATE OR REPLACE FUNCTION @schema@.est_field() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = @path@ AS $est$
DECLARE
    other text;
BEGIN
    IF @schema@.est_role() <> 'field' THEN
        NULL;
    ELSIF TG_TABLE_NAME IN (@field_owns@) THEN
        IF NOT EXISTS (
            SELECT FROM @schema@.est_audit
            WHERE table_name = TG_TABLE_NAME AND uuid = OLD.uuid AND operation = 'insert' AND role = 'field'
        ) THEN
            RAISE EXCEPTION 'EW005: the row of % was added by another role', TG_TABLE_NAME USING ERRCODE = 'EW005';
        END IF;
    ELSIF TG_OP = 'UPDATE' THEN
        SELECT a.key INTO other FROM jsonb_each(to_jsonb(NEW)) a JOIN jsonb_each(to_jsonb(OLD)) b USING (key)
        WHERE a.value IS DISTINCT FROM b.value
          AND a.key NOT IN (@stamps@)
          AND NOT a.key = ANY (CASE TG_TABLE_NAME @field_changes@ ELSE ARRAY[]::text[] END)
        ORDER BY a.key LIMIT 1;
        IF other IS NOT NULL THEN
            RAISE EXCEPTION 'EW004: the role field may not change %.%', TG_TABLE_NAME, other USING ERRCODE = 'EW004';
        END IF;
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$est$
--;
REVOKE ALL ON FUNCTION @schema@.est_role(), @schema@.est_version(), @schema@.est_changed(), @schema@.est_added(),
    @schema@.est_removed(), @schema@.est_field() FROM PUBLIC
