/// Pure: how bytes are told from others, in one way for the whole house.
///
/// Pages and assets get a tag by it, images a name, and of a secret that was given out nothing else
/// is kept. Passwords are another matter: see `account`.
@NullMarked
package nl.goedvoorbeeld.digest;

import org.jspecify.annotations.NullMarked;
