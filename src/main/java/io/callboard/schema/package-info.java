/**
 * The database, made ready before anything uses it: its kind told, its tables migrated, its promises checked; and how
 * values without a column type of their own are stored.
 *
 * <p>In comes the server's data source; out go tables of this version, warnings for the log and the pages, and
 * converters that the persistence unit finds by itself. May import {@code config} and {@code event}. The tables are
 * defined by {@code db/migration}: {@code common}, and one folder for what differs on each database.
 */
package io.callboard.schema;
