/// The ways in, and one's own account: password, code, passkey, provider, and a link that works
/// once.
///
/// {@link SigningIn} and {@link SignInScreen} are the screen where one signs in, {@link
/// PasskeySignIn} and {@link ProviderSignIn} the other ways; {@link OneTimeLinks} is where a link
/// leads; {@link OwnAccount} and {@link OwnPasskeys} are what editors see to for themselves.
@NullMarked
package nl.goedvoorbeeld.cms.entry;

import org.jspecify.annotations.NullMarked;
