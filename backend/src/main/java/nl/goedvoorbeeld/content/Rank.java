package nl.goedvoorbeeld.content;

/// How far someone's say goes in the acts; an account's role decides which it is.
public enum Rank {
  AUTHOR,
  CHIEF
}
