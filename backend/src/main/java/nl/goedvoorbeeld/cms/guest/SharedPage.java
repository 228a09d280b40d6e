package nl.goedvoorbeeld.cms.guest;

import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `gedeelde-link`: the address with its secret, shown once; or where it was mailed to.
///
/// @param back the item
/// @param address of the link; empty where it was mailed
/// @param mailed to which address; empty where it was not
/// @param check whether comments can be made there
public record SharedPage(
    Frame frame,
    String back,
    String address,
    String mailed,
    String who,
    boolean check,
    String until) {}
