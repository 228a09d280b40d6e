package nl.goedvoorbeeld.site;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.goedvoorbeeld.theme.Theme;

/// One sample of every page type, rendered; names are those of the files in the prototype.
final class SamplePages {
  private final Theme theme;
  private final Map<String, byte[]> pages = new LinkedHashMap<>();

  private SamplePages(Theme theme) {
    this.theme = theme;
  }

  static Map<String, byte[]> of(Theme theme) {
    var samples = new SamplePages(theme);
    samples.add("voorpagina", "voorpagina", SampleItems.voorpagina(theme));
    samples.add("praktijkvoorbeeld", "praktijkvoorbeeld", SampleItems.praktijkvoorbeeld(theme));
    samples.add(
        "praktijkvoorbeeld-leeg", "praktijkvoorbeeld", SampleItems.praktijkvoorbeeldLeeg(theme));
    samples.add("maatregel", "maatregel", SampleItems.maatregel(theme));
    samples.add("regeling", "regeling", SampleSchemes.regeling(theme));
    samples.add("regeling-gesloten", "regeling", SampleSchemes.regelingGesloten(theme));
    samples.add("zoeken", "zoeken", SampleSearch.found(theme));
    samples.add("zoeken-niets", "zoeken", SampleSearch.nothing(theme));
    samples.add("lijst", "lijst", SampleLists.lijst(theme));
    samples.add("lijst-niets", "lijst", SampleLists.lijstNiets(theme));
    samples.add("lijst-regelingen", "lijst", SampleLists.lijstRegelingen(theme));
    samples.add("lijkt-op-ons", "lijkt-op-ons", SampleLists.lijktOpOns(theme));
    samples.add("vergelijk", "vergelijk", SampleItems.vergelijk(theme));
    samples.add("begrippen", "begrippen", SampleLists.begrippen(theme));
    samples.add("cijfer", "cijfer", SampleReference.cijfer(theme));
    samples.add("bron", "vermelding", SampleReference.bron(theme));
    samples.add("regio", "vermelding", SampleReference.regio(theme));
    samples.add("initiatief", "vermelding", SampleReference.initiatief(theme));
    samples.add("rondetafel", "rondetafel", SampleReference.rondetafel(theme));
    samples.add("pagina", "pagina", SampleReference.pagina(theme));
    samples.add("privacy", "privacy", SampleReference.privacy(theme));
    samples.add("geschiedenis", "geschiedenis", SampleReference.geschiedenis(theme));
    samples.add("fout-404", "fout", SampleReference.fout404(theme));
    samples.add("handreiking", "handreiking", SampleReading.handreiking(theme));
    samples.add("hoofdstuk", "hoofdstuk", SampleReading.hoofdstuk(theme));
    samples.add("ezine", "ezine", SampleReading.ezine(theme));
    samples.add("editie", "editie", SampleReading.editie(theme));
    samples.add("artikel", "artikel", SampleReading.artikel(theme));
    samples.add("nieuwsbrief", "nieuwsbrief", SampleNewsletter.choosing(theme));
    samples.add("nieuwsbrief-bedoeld", "nieuwsbrief", SampleNewsletter.doubted(theme));
    samples.add("nieuwsbrief-fout", "nieuwsbrief", SampleNewsletter.wrong(theme));
    samples.add("nieuwsbrief-zoekopdracht", "nieuwsbrief", SampleNewsletter.search(theme));
    samples.add("nieuwsbrief-bericht", "nieuwsbrief-bericht", SampleNewsletter.button(theme));
    samples.add("nieuwsbrief-link", "nieuwsbrief-link", SampleNewsletter.link(theme));
    samples.add(
        "nieuwsbrief-bevestigen", "nieuwsbrief-bevestigen", SampleNewsletter.confirm(theme));
    samples.add(
        "nieuwsbrief-voorkeuren", "nieuwsbrief-voorkeuren", SampleNewsletter.preferences(theme));
    samples.add("nieuwsbrief-gegevens", "nieuwsbrief-gegevens", SampleNewsletter.data(theme));
    return samples.pages;
  }

  private void add(String name, String template, Object page) {
    pages.put(name, theme.page(template, page));
  }
}
