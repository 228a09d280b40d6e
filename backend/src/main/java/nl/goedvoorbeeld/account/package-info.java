/// Editors, how they prove who they are, and who did what.
///
/// {@link Editors} is about people: who there is, who is invited, with which {@link Role}, and
/// until when. {@link Credentials} is about secrets: signing in, passwords, time codes, recovery
/// codes, and what a {@link OneTimeLink} lets one do. {@link Passkeys} and {@link Bindings} are the
/// two other ways in: with a key on a device, and by the word of a provider; what both give a
/// browser to come back with is a {@link Handshakes handshake}. {@link Trail} is what was done, by
/// whom, and when; every act that changes something writes it in the same transaction.
///
/// An act answers with an {@link Outcome}: done, or refused with a sentence. No secret leaves this
/// room except once, to the person that it is for; what is stored of it is a hash, save the secret
/// of the time codes, which must be read to be checked.
///
/// This room knows nothing of HTTP. Whoever does says from which network somebody comes; sessions
/// are held by `web`, and are over when the standing that they began with is no longer the
/// editor's.
@NullMarked
package nl.goedvoorbeeld.account;

import org.jspecify.annotations.NullMarked;
