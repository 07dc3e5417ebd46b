-- Run once, on the empty database. Each service's login owns its schema and sees nothing of the other's; the dashboards'
-- reads what migrations grant to pacewatch_reader, and nothing else.
\set target `sed -n 's/^quarkus.datasource.password=//p' /run/secrets/database-target.properties`
\set alert `sed -n 's/^quarkus.datasource.password=//p' /run/secrets/database-alert.properties`
\set dashboards `cat /run/secrets/reader`
create role target_service login password :'target';
create role alert_service login password :'alert';
create role pacewatch_reader nologin;
create role grafana login password :'dashboards' connection limit 10;
grant pacewatch_reader to grafana;
create database pacewatch;
\connect pacewatch
create schema target authorization target_service;
create schema alert authorization alert_service;
