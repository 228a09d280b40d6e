/// How everything comes up and goes down again: the commands, the lock on the data folder, the
/// embedded PostgreSQL, the migrations and the roles, and the application that serves.
///
/// In come the command line and the settings, out come a running server or a command's result. It
/// is the last room and may use all the others. Read [Main] first, then `Command`, then `Database`,
/// which hands every command a pool of connections and does not say where they lead.
///
/// `Backup` and `Restore` are about all tables at once, whatever room they belong to; what they do
/// to a file and to the database is in `NewArchive`, `Archive` and `Restoring`.
///
/// `./run` keeps a server up through `keep.sh`, of which a `Keeper` knows. What can be seen of it
/// from outside is in the part `watch`.
///
/// What a person must do something about (a port in use, a database that is not there) ends here as
/// `Refused`: one Dutch sentence on standard error and a non-zero exit, never a stack trace.
@NullMarked
package nl.goedvoorbeeld.start;

import org.jspecify.annotations.NullMarked;
