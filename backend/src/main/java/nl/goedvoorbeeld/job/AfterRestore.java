package nl.goedvoorbeeld.job;

/// What becomes of a job of which the moment had passed when a back-up was put back: in the library
/// that was lost it may have been done.
public enum AfterRestore {
  /// To do it twice does no harm.
  AGAIN,
  /// It is kept as failed, and somebody looks.
  ASK,
  /// It is gone.
  NEVER
}
