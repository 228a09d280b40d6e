package nl.goedvoorbeeld.reading.chapter;

import nl.goedvoorbeeld.reading.SafeHtml;

/// What one does, as a chapter advises.
///
/// @param who may be empty
/// @param result may be empty
public record ChapterStep(SafeHtml action, SafeHtml who, SafeHtml result) {}
