package nl.goedvoorbeeld.site;

import java.util.List;

public record GlossaryLetter(String letter, List<GlossaryEntry> entries) {}
