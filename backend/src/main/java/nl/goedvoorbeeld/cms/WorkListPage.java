package nl.goedvoorbeeld.cms;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Frame;
import nl.goedvoorbeeld.cms.frame.ItemLine;

/// Template `werklijst`: one list of the front of the desk, whole.
public record WorkListPage(Frame frame, String count, List<ItemLine> lines) {}
