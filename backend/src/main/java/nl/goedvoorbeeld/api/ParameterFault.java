package nl.goedvoorbeeld.api;

/// What is wrong with one parameter, in a sentence.
record ParameterFault(String parameter, String sentence) {}
