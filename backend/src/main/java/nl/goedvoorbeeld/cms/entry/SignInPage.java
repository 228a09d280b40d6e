package nl.goedvoorbeeld.cms.entry;

import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `aanmelden`.
///
/// @param error empty when there is none
/// @param back where to go afterwards, an address of the desk; empty for its front
/// @param unsafe whether others could read along, so that nobody should sign in here
/// @param secureAddress where it can be done safely, as far as we know; else empty
/// @param passkeys whether browsers do passkeys at our address
/// @param provider where one can sign in too, to stand after *via*; empty for nowhere
/// @param providerAddress where that begins
public record SignInPage(
    Frame frame,
    String error,
    String email,
    String back,
    boolean unsafe,
    String secureAddress,
    boolean passkeys,
    String provider,
    String providerAddress) {}
