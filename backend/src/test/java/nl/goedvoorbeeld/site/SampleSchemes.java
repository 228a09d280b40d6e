package nl.goedvoorbeeld.site;

import static nl.goedvoorbeeld.site.Samples.frame;
import static nl.goedvoorbeeld.site.Samples.points;

import java.util.List;
import nl.goedvoorbeeld.reading.Fact;
import nl.goedvoorbeeld.reading.HistoryLine;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.scheme.AmountNow;
import nl.goedvoorbeeld.reading.scheme.AmountSeries;
import nl.goedvoorbeeld.reading.scheme.SchemeStatus;
import nl.goedvoorbeeld.reading.scheme.SchemeView;
import nl.goedvoorbeeld.reading.scheme.StatusSign;
import nl.goedvoorbeeld.reading.scheme.YearAmount;
import nl.goedvoorbeeld.theme.Theme;

/// Schemes: one that runs, one that is closed.
final class SampleSchemes {
  private SampleSchemes() {}

  static PublicPage<SchemeView> regeling(Theme theme) {
    var years =
        List.of(
            new YearAmount("2022", "€ 2,00", 82, false, ""),
            new YearAmount("2023", "€ 2,15", 88, false, ""),
            new YearAmount("2024", "€ 2,35", 96, false, ""),
            new YearAmount("2025", "€ 2,40", 98, false, ""),
            new YearAmount("2026", "€ 2,45", 100, true, ""),
            new YearAmount("2027", "nog niet ingevuld", 0, false, ""));
    return new PublicPage<>(
        frame(
            theme,
            "/regelingen/thuiswerkvergoeding",
            "Thuiswerkvergoeding",
            new NamedLink("/regelingen", "Regelingen")),
        new SchemeView(
            "Onbelaste thuiswerkvergoeding",
            "U mag uw werknemers een vast bedrag per thuisgewerkte dag geven, zonder dat daar belasting over betaald wordt.",
            new SchemeStatus(StatusSign.IN_FORCE, "geldt"),
            "12 februari 2026",
            "2026-02-12",
            true,
            List.of(
                "Dit bedrag rust op pagina's van adviseurs. Nog te controleren bij de Belastingdienst."),
            List.of(
                new AmountSeries(
                    "",
                    "per thuisgewerkte dag",
                    new AmountNow(
                        "€ 2,45",
                        "per thuisgewerkte dag",
                        "geldt tot en met 31 december 2026",
                        "",
                        Samples.ADVISER),
                    years)),
            points(
                "De werknemer werkt die dag thuis, helemaal of voor een deel.",
                "U geeft voor dezelfde dag geen onbelaste vergoeding voor reizen naar de vaste werkplek.",
                "Bij een vast bedrag per maand rekent u met de 128-dagenregeling of de 214-dagenregeling."),
            points("Leg vast op welke dagen de werknemer thuis werkt."),
            points("Niet samen met de reisvergoeding op dezelfde dag."),
            Samples.prose(),
            List.of(
                NamedLink.plain(
                    "Wet op de loonbelasting 1964, artikel 31a, tweede lid (onderdeel niet gevonden)")),
            List.of(
                new HistoryLine("1 januari 2026", "€ 2,45", "was € 2,40"),
                new HistoryLine("1 januari 2022", "ingevoerd", "")),
            List.of(
                Fact.of("Soort", "fiscale vrijstelling"),
                Fact.of("Voor wie", "alle werkgevers"),
                Fact.of("Uitvoerder", "Belastingdienst"),
                Fact.of("Verplicht", "nee; uw cao kan dat anders zeggen"))),
        Samples.foot());
  }

  static PublicPage<SchemeView> regelingGesloten(Theme theme) {
    var bands =
        List.of(
            new AmountSeries(
                "50 tot 100 werknemers",
                "per werkgever",
                new AmountNow(
                    "€ 3.000",
                    "per werkgever, zonder btw",
                    "gold tot en met 30 december 2021",
                    "",
                    Samples.ROC),
                List.of()),
            new AmountSeries(
                "100 tot 250 werknemers",
                "per werkgever",
                new AmountNow(
                    "€ 3.500",
                    "per werkgever, zonder btw",
                    "gold tot en met 30 december 2021",
                    "",
                    Samples.ROC),
                List.of()));
    return new PublicPage<>(
        frame(
            theme,
            "/regelingen/voucher-thuiswerkplan-overijssel",
            "Voucher",
            new NamedLink("/regelingen", "Regelingen")),
        new SchemeView(
            "Voucherregeling Thuiswerkplan Overijssel",
            "Hulp van een deskundige bij een plan voor thuiswerken.",
            new SchemeStatus(StatusSign.CLOSED, "gesloten"),
            "1 maart 2021",
            "2021-03-01",
            false,
            List.of(),
            bands,
            List.of(),
            List.of(),
            List.of(),
            Samples.prose(),
            List.of(),
            List.of(),
            List.of()),
        Samples.foot());
  }
}
