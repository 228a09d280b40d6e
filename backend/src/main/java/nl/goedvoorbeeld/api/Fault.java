package nl.goedvoorbeeld.api;

/// What is wrong with one parameter, in a sentence.
record Fault(String parameter, String sentence) {}
