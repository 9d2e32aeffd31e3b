/**
 * Deliveries in files, for as long as the database cannot take them. In comes the content of a delivery and its id; out
 * goes the same content, in the order of ids, until it is removed.
 *
 * <p>Plain Java: knows no container, no database and nothing of what is in a delivery. A file is forced to disk under
 * another name, gets its own name in one step, and the folder is forced to disk after that: a file that has its name is
 * whole, unless the disk failed, and its checksum tells. Imports nothing of Callboard; imported by {@code inbox}.
 */
package io.callboard.inbox.spool;
