package nl.goedvoorbeeld.cms.mail;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `mail-staat-stil`: that nothing goes to subscribers, why, and what goes when it does
/// again.
///
/// @param why since when and why; empty where mail goes as always
/// @param goes how many letters of each kind, in words
/// @param alerts how many people are to hear of news, in words; empty for nobody
/// @param decided how many letters are decided of apart, in words; empty for none
/// @param letters those that go
/// @param previous the address of the newer ones; empty on the first page
/// @param next the address of the older ones; empty on the last page
public record PausePage(
    Frame frame,
    List<String> why,
    List<String> goes,
    String alerts,
    String decided,
    List<PostboxPage.Line> letters,
    String previous,
    String next) {}
