/// What a reader sees is drawn here: templates, design tokens, style sheets, fonts and images.
///
/// *In:* the name of a theme that is shipped with the build, a folder that may replace its tokens,
/// CSS, fonts and images, and, while developing, the `themes/` folder of a checkout. *Out:* whole
/// pages as UTF-8 bytes, and assets under addresses that change with their content. The only user
/// of the template engine. Call [Theme#load] once, then [Theme#page].
@NullMarked
package nl.goedvoorbeeld.theme;

import org.jspecify.annotations.NullMarked;
