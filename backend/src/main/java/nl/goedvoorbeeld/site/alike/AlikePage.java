package nl.goedvoorbeeld.site.alike;

import java.util.List;
import nl.goedvoorbeeld.site.frame.PageFrame;
import nl.goedvoorbeeld.site.list.Chip;
import nl.goedvoorbeeld.site.list.Paging;

/// Template `lijkt-op-ons`.
///
/// @param asked whether the reader told anything of the organisation
/// @param fields of which one answer is chosen
/// @param modes of which any number is
/// @param chips what was told, each with the address without it
/// @param status like `83 van de 115 praktijkvoorbeelden hebben iets met u gemeen`
/// @param notes sentences below it; may be none
public record AlikePage(
    PageFrame frame,
    String title,
    String lead,
    boolean asked,
    List<ProfileField> fields,
    ProfileField modes,
    List<Chip> chips,
    String clearHref,
    String status,
    List<String> notes,
    List<AlikeCard> cards,
    Paging paging) {}
