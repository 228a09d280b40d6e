package nl.goedvoorbeeld.reading.scheme;

/// One year in the strip of an amount.
///
/// @param value like `€ 2,40`, or `nog niet ingevuld`
/// @param height of its bar, from 0 to 100; zero draws an empty place
/// @param today whether it is the one that counts on the day that is shown
/// @param remark may be empty
public record YearAmount(String year, String value, int height, boolean today, String remark) {}
