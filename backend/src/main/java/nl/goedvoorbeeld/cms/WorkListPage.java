package nl.goedvoorbeeld.cms;

import java.util.List;

/// Template `werklijst`: one list of the front of the desk, whole.
public record WorkListPage(Frame frame, String count, List<ItemLine> lines) {}
