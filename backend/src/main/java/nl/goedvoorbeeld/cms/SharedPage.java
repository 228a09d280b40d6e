package nl.goedvoorbeeld.cms;

/// Template `gedeelde-link`: the address with its secret, shown once.
///
/// @param back the item
/// @param check whether comments can be made there
public record SharedPage(
    Frame frame, String back, String address, String who, boolean check, String until) {}
