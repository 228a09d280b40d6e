package nl.goedvoorbeeld.site.list;

import java.util.List;

public record GlossaryLetter(String letter, List<GlossaryEntry> entries) {}
