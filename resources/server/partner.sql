-- What a partner sees of a store: its own tasks and what belongs to them, by security-barrier views over functions with the
-- owner's rights. A partner has no right on any table. Columns and what may be answered are those of a partner's package.
-- PL/pgSQL on purpose: such a function is never opened up by the planner, and no table is bound to a view by it.
CREATE OR REPLACE FUNCTION @schema@.est_partner_owners() RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = @path@ AS $est$
BEGIN
    RETURN ARRAY(
        SELECT r.owner FROM @schema@.est_server_role r JOIN pg_roles p ON p.rolname = r.rolname
        WHERE r.role = 'partner' AND pg_has_role(session_user, p.oid, 'USAGE') ORDER BY r.owner
    );
END
$est$
--;
-- A phone number, an e-mail address or a personal number, as far as digits tell.
CREATE OR REPLACE FUNCTION @schema@.est_personal(told text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog AS $est$
BEGIN
    RETURN coalesce(told, '') ~ '[^\s@]@[^\s@]+\.|\m(19|20)?\d{6}[-+ ]?\d{4}\M|(\+46|\m0)[ -]?[1-9](?:[ -]?\d){6,}';
END
$est$
--;
-- A text as it may be told outside: none that waits for its review or was deleted.
CREATE OR REPLACE FUNCTION @schema@.est_told(told text, review text) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = @path@ AS $est$
BEGIN
    IF coalesce(review, 'clear') IN ('doubtful', 'purged') THEN
        RETURN NULL;
    END IF;
    RETURN CASE WHEN review = 'approved' OR NOT @schema@.est_personal(told) THEN told END;
END
$est$
--;
CREATE OR REPLACE FUNCTION @schema@.est_label(kind text, wanted text) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = @path@ AS $est$
DECLARE
    swedish boolean := coalesce((SELECT value FROM @schema@.meta WHERE key = 'language'), 'sv') = 'sv';
    found text;
BEGIN
    IF kind = 'category' THEN
        SELECT CASE WHEN swedish THEN name_sv ELSE name_en END INTO found FROM @schema@.category WHERE code = wanted;
    ELSIF kind = 'measure' THEN
        SELECT CASE WHEN swedish THEN name_sv ELSE name_en END INTO found FROM @schema@.measure WHERE code = wanted;
    ELSE
        SELECT CASE WHEN swedish THEN name_sv ELSE name_en END INTO found FROM @schema@.owner WHERE code = wanted;
    END IF;
    RETURN coalesce(found, wanted);
END
$est$
--;
CREATE OR REPLACE FUNCTION @schema@.est_day(moment timestamptz) RETURNS date
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = @path@ AS $est$
BEGIN
    RETURN (moment AT TIME ZONE coalesce((SELECT value FROM @schema@.meta WHERE key = 'time_zone'), 'Europe/Stockholm'))::date;
END
$est$
--;
-- Task and finding, for every finding a task sees to.
CREATE OR REPLACE FUNCTION @schema@.est_partner_findings() RETURNS TABLE (task text, finding text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = @path@ AS $est$
BEGIN
    RETURN QUERY
    SELECT t.uuid::text, t.finding::text FROM @schema@.task t
    WHERE t.owner = ANY (@schema@.est_partner_owners()) AND t.state <> 'duplicate' AND t.finding IS NOT NULL
    UNION
    SELECT t.uuid::text, f.finding::text FROM @schema@.task t JOIN @schema@.task_finding f ON f.task = t.uuid
    WHERE t.owner = ANY (@schema@.est_partner_owners()) AND t.state <> 'duplicate' AND f.finding IS NOT NULL;
END
$est$
--;
CREATE OR REPLACE FUNCTION @schema@.est_partner_places()
RETURNS TABLE (fid bigint, geom geometry, task_uuid text, place text, place_type text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = @path@ AS $est$
BEGIN
    RETURN QUERY
    SELECT row_number() OVER (ORDER BY found.task, found.name), found.geom, found.task, found.name, found.kind
    FROM (
        SELECT DISTINCT f.task AS task, s.shown_name::text AS name, s.place_type::text AS kind, s.geom AS geom
        FROM @schema@.est_partner_findings() f
        JOIN @schema@.finding d ON d.uuid = f.finding JOIN @schema@.stop s ON s.uuid = d.stop
        UNION
        SELECT t.uuid::text, p.shown_name::text, p.place_type::text, p.geom
        FROM @schema@.task t JOIN @schema@.place p ON p.uuid = t.place
        WHERE t.owner = ANY (@schema@.est_partner_owners()) AND t.state <> 'duplicate'
    ) found;
END
$est$
--;
CREATE OR REPLACE FUNCTION @schema@.est_partner_tasks()
RETURNS TABLE (fid bigint, geom geometry, uuid text, row_version bigint, title text, place text, pole text, category text,
    measure text, lane text, due date, season text, "text" text, state text, planned_date date, cost double precision,
    work_order text, reason text, note_partner text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = @path@ AS $est$
BEGIN
    RETURN QUERY
    SELECT t.fid::bigint, t.geom, t.uuid::text, t.row_version::bigint,
        CASE WHEN t.naming IS NOT NULL THEN t.title::text
             ELSE coalesce(@schema@.est_told(t.title::text, t.review::text), @schema@.est_label('measure', t.measure::text)) END,
        coalesce((SELECT string_agg(DISTINCT p.place, ', ') FROM @schema@.est_partner_places() p WHERE p.task_uuid = t.uuid),
                 t.street::text),
        CASE WHEN t.lamp_guess_m IS NULL THEN (SELECT l.pole::text FROM @schema@.lamp l WHERE l.uuid = t.lamp) END,
        @schema@.est_label('category', t.category::text),
        @schema@.est_label('measure', t.measure::text),
        t.lane::text,
        t.due::date,
        CASE WHEN t.season ~ '^\d\d-\d\d/\d\d-\d\d$' THEN
            ltrim(substr(t.season, 4, 2), '0') || '/' || ltrim(substr(t.season, 1, 2), '0') || ' – '
            || ltrim(substr(t.season, 10, 2), '0') || '/' || ltrim(substr(t.season, 7, 2), '0') END,
        @schema@.est_told(t.text::text, t.review::text),
        t.state::text,
        CASE WHEN t.state IN ('done', 'verified') THEN @schema@.est_day(t.done_at) ELSE t.due::date END,
        t.cost::double precision,
        t.work_order::text,
        t.reason::text,
        (SELECT e.note::text FROM @schema@.task_event e
         WHERE e.task = t.uuid AND e.note <> '' AND e.role = @schema@.est_label('owner', t.owner::text)
         ORDER BY e.at DESC LIMIT 1)
    FROM @schema@.task t
    WHERE t.owner = ANY (@schema@.est_partner_owners()) AND t.state <> 'duplicate';
END
$est$
--;
CREATE OR REPLACE FUNCTION @schema@.est_partner_photos()
RETURNS TABLE (fid bigint, geom geometry, uuid text, task_uuid text, title text, place text, caption text, data bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = @path@ AS $est$
BEGIN
    RETURN QUERY
    SELECT row_number() OVER (ORDER BY p.uuid, t.uuid), t.geom, p.uuid::text, t.uuid, t.title, t.place,
        @schema@.est_told(p.caption::text, 'clear'), p.data
    FROM @schema@.est_partner_tasks() t
    JOIN @schema@.est_partner_findings() f ON f.task = t.uuid
    JOIN @schema@.photo p ON p.finding = f.finding
    WHERE p.review = 'approved' AND p.data IS NOT NULL;
END
$est$
--;
-- How much residents told of each area in a year; nothing where it is fewer than the municipality tells.
CREATE OR REPLACE FUNCTION @schema@.est_partner_counts()
RETURNS TABLE (fid bigint, geom geometry, area text, observations bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = @path@ AS $est$
BEGIN
    IF cardinality(@schema@.est_partner_owners()) = 0 THEN
        RETURN;
    END IF;
    RETURN QUERY
    SELECT a.fid::bigint, a.geom, a.name::text, count(*)
    FROM @schema@.area a JOIN @schema@.observation o ON o.area = a.uuid
    WHERE NOT coalesce(o.vanished, false) AND o.observed_at > now() - interval '1 year'
    GROUP BY a.fid, a.geom, a.name
    HAVING count(*) >= greatest(1, coalesce((SELECT s.smallest_count FROM @schema@.municipal_settings s ORDER BY s.fid LIMIT 1), @smallest@));
END
$est$
--;
CREATE OR REPLACE FUNCTION @schema@.est_partner_about()
RETURNS TABLE (fid bigint, sender text, owner text, recipient text, language text, crs text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = @path@ AS $est$
BEGIN
    RETURN QUERY
    SELECT row_number() OVER (), (SELECT m.value::text FROM @schema@.meta m WHERE m.key = 'municipality'), mine,
        @schema@.est_label('owner', mine), (SELECT m.value::text FROM @schema@.meta m WHERE m.key = 'language'),
        (SELECT m.value::text FROM @schema@.meta m WHERE m.key = 'crs')
    FROM unnest(@schema@.est_partner_owners()) mine;
END
$est$
--;
-- What a partner answers: the columns of its package alone, by the rules of an answer that is read back.
CREATE OR REPLACE FUNCTION @schema@.est_partner_answer() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = @path@ AS $est$
DECLARE
    zone text := coalesce((SELECT value FROM @schema@.meta WHERE key = 'time_zone'), 'Europe/Stockholm');
    today date := (now() AT TIME ZONE zone)::date;
    before @schema@.task%ROWTYPE;
    day date := NEW.planned_date;
    told text;
    other text;
BEGIN
    SELECT a.key INTO other FROM jsonb_each(to_jsonb(NEW)) a JOIN jsonb_each(to_jsonb(OLD)) b USING (key)
    WHERE a.value IS DISTINCT FROM b.value AND a.key NOT IN ('row_version', @answered@) ORDER BY a.key LIMIT 1;
    IF other IS NOT NULL THEN
        RAISE EXCEPTION 'EW004: a partner may not change %.%', 'task', other USING ERRCODE = 'EW004';
    END IF;
    SELECT * INTO before FROM @schema@.task WHERE uuid = OLD.uuid AND owner = ANY (@schema@.est_partner_owners());
    IF NOT FOUND THEN
        RAISE EXCEPTION 'EW003: no row of task was updated; it was deleted, or is another''s' USING ERRCODE = 'EW003';
    END IF;
    IF NEW.state IS NULL OR (NEW.state <> OLD.state AND NOT NEW.state IN (@offered@))
       OR (NEW.state <> OLD.state AND CASE OLD.state @after@ ELSE false END) THEN
        RAISE EXCEPTION 'EW007: % does not follow %', coalesce(NEW.state, '-'), OLD.state USING ERRCODE = 'EW007';
    END IF;
    IF NEW.state = 'declined' AND coalesce(btrim(NEW.reason), '') = '' THEN
        RAISE EXCEPTION 'EW008: a declined task needs a reason' USING ERRCODE = 'EW008';
    END IF;
    IF NEW.state <> 'declined' THEN
        IF NEW.reason IS DISTINCT FROM OLD.reason AND coalesce(btrim(NEW.reason), '') <> '' THEN
            RAISE EXCEPTION 'EW008: only a declined task has a reason' USING ERRCODE = 'EW008';
        END IF;
        NEW.reason := NULL;
    END IF;
    IF @schema@.est_personal(NEW.note_partner) OR @schema@.est_personal(NEW.reason) OR @schema@.est_personal(NEW.work_order) THEN
        RAISE EXCEPTION 'EW006: a text looks like a phone number, an e-mail address or a personal number'
            USING ERRCODE = 'EW006';
    END IF;
    IF NEW.state = 'done' AND NEW.state <> OLD.state AND day IS NOT DISTINCT FROM OLD.planned_date THEN
        day := today;
    END IF;
    IF day IS DISTINCT FROM OLD.planned_date AND (
        (NEW.state IN ('done', 'verified') AND (day IS NULL OR day > today))
        OR day > today + @far@ OR day < today - @far@
    ) THEN
        RAISE EXCEPTION 'EW009: the day % does not fit', day USING ERRCODE = 'EW009';
    END IF;
    UPDATE @schema@.task t SET
        state = NEW.state,
        due = CASE WHEN NEW.state IN ('done', 'verified') OR day IS NOT DISTINCT FROM OLD.planned_date THEN t.due ELSE day END,
        done_at = CASE
            WHEN NEW.state <> 'done' OR (NEW.state = OLD.state AND day IS NOT DISTINCT FROM OLD.planned_date) THEN t.done_at
            WHEN day = today THEN date_trunc('second', now()) ELSE day::timestamp AT TIME ZONE zone END,
        cost = NEW.cost,
        work_order = NEW.work_order,
        reason = NEW.reason,
        review = CASE WHEN NEW.reason IS DISTINCT FROM OLD.reason AND NEW.reason IS NOT NULL THEN 'doubtful' ELSE t.review END,
        changed = date_trunc('milliseconds', clock_timestamp()),
        row_version = NEW.row_version
    WHERE t.uuid = OLD.uuid AND t.owner = before.owner;
    told := CASE WHEN NEW.note_partner IS DISTINCT FROM OLD.note_partner THEN NULLIF(btrim(NEW.note_partner), '') END;
    INSERT INTO @schema@.task_event (uuid, created, changed, row_version, task, at, role, field, old, new, note)
    SELECT gen_random_uuid()::text, now(), now(), 1, OLD.uuid, date_trunc('second', now()),
        @schema@.est_label('owner', before.owner::text), one.field, one.old, one.new, one.note
    FROM (
        SELECT 'note' AS field, NULL AS old, NULL AS new, told AS note WHERE told IS NOT NULL
        UNION ALL
        SELECT a.key, b.value #>> '{}', a.value #>> '{}', NULL
        FROM (SELECT to_jsonb(t) AS row FROM @schema@.task t WHERE t.uuid = OLD.uuid) now_row,
             LATERAL jsonb_each(now_row.row) a JOIN jsonb_each(to_jsonb(before)) b USING (key)
        WHERE a.value IS DISTINCT FROM b.value AND a.key IN ('state', 'due', 'done_at', 'cost', 'work_order', 'reason')
    ) one;
    PERFORM set_config('est.answered', (coalesce(NULLIF(current_setting('est.answered', true), ''), '0')::int + 1)::text, true);
    RETURN NEW;
END
$est$
--;
-- An update that no row of the view answers to says so: QGIS believes that it was saved.
CREATE OR REPLACE FUNCTION @schema@.est_partner_counted() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $est$
BEGIN
    IF TG_WHEN = 'BEFORE' THEN
        PERFORM set_config('est.answered', '0', true);
    ELSIF current_setting('est.answered', true) = '0' THEN
        RAISE EXCEPTION 'EW003: no row of % was updated; it was deleted, or is another''s', TG_TABLE_NAME USING ERRCODE = 'EW003';
    END IF;
    RETURN NULL;
END
$est$
--;
CREATE OR REPLACE VIEW @schema@.partner_task WITH (security_barrier) AS
SELECT fid, geom::geometry(Point, @srid@) AS geom, @task_columns@ FROM @schema@.est_partner_tasks()
--;
CREATE OR REPLACE VIEW @schema@.partner_photo WITH (security_barrier) AS
SELECT fid, geom::geometry(Point, @srid@) AS geom, @photo_columns@ FROM @schema@.est_partner_photos()
--;
CREATE OR REPLACE VIEW @schema@.partner_place WITH (security_barrier) AS
SELECT fid, geom::geometry(Point, @srid@) AS geom, task_uuid, place, place_type FROM @schema@.est_partner_places()
--;
CREATE OR REPLACE VIEW @schema@.partner_count WITH (security_barrier) AS
SELECT fid, geom::geometry(MultiPolygon, @srid@) AS geom, area, observations FROM @schema@.est_partner_counts()
--;
CREATE OR REPLACE VIEW @schema@.partner_about WITH (security_barrier) AS
SELECT fid, sender, owner, recipient, language, crs FROM @schema@.est_partner_about()
--;
DROP TRIGGER IF EXISTS est_partner_answer ON @schema@.partner_task;
CREATE TRIGGER est_partner_answer INSTEAD OF UPDATE ON @schema@.partner_task
    FOR EACH ROW EXECUTE FUNCTION @schema@.est_partner_answer();
DROP TRIGGER IF EXISTS est_partner_before ON @schema@.partner_task;
CREATE TRIGGER est_partner_before BEFORE UPDATE ON @schema@.partner_task
    FOR EACH STATEMENT EXECUTE FUNCTION @schema@.est_partner_counted();
DROP TRIGGER IF EXISTS est_partner_after ON @schema@.partner_task;
CREATE TRIGGER est_partner_after AFTER UPDATE ON @schema@.partner_task
    FOR EACH STATEMENT EXECUTE FUNCTION @schema@.est_partner_counted()
--;
REVOKE ALL ON FUNCTION @schema@.est_partner_owners(), @schema@.est_personal(text), @schema@.est_told(text, text),
    @schema@.est_label(text, text), @schema@.est_day(timestamptz), @schema@.est_partner_findings(),
    @schema@.est_partner_places(), @schema@.est_partner_tasks(), @schema@.est_partner_photos(), @schema@.est_partner_counts(),
    @schema@.est_partner_about(), @schema@.est_partner_answer(), @schema@.est_partner_counted() FROM PUBLIC
