package nl.goedvoorbeeld.cms.guest;

import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `gedeelde-link`: the address with its secret, shown once.
///
/// @param back the item
/// @param check whether comments can be made there
public record SharedPage(
    Frame frame, String back, String address, String who, boolean check, String until) {}
